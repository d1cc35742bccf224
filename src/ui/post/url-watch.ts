import { useEffect } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { watchUrl } from "#app/models/url-lock.ts";
import { useApp } from "../app-context.ts";

/** Has the writer told when the URL moves, whatever stands beside the text. */
export function UrlWatch({ post }: { post: OpenPost }) {
  const app = useApp();
  useEffect(() => watchUrl(app, post).stop, [post]);
  return null;
}
