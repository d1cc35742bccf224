import type { OpenPost } from "#app/models/open-post.ts";
import { EditorHost } from "../hosts/editor.tsx";
import type { Layout } from "../shell/use-layout.ts";
import { FormatBar } from "./format-bar.tsx";
import { PostHead } from "./post-head.tsx";
import "./post-pane.css";
import { Problems } from "./problems.tsx";

/** The text and what stands over it. */
export function PostPane({ post, layout }: { post: OpenPost; layout: Layout }) {
  return (
    <>
      <PostHead post={post} layout={layout} />
      <Problems post={post} showAll={() => layout.show("checks")} />
      <EditorHost post={post} />
      {layout.width === "phone" && <FormatBar post={post} />}
    </>
  );
}
