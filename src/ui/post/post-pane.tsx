import { useRef } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { afterEditor } from "../after-editor.ts";
import { EditorHost } from "../hosts/editor.tsx";
import { aside } from "../lazy.tsx";
import type { Layout } from "../shell/use-layout.ts";
import { PostHead } from "./post-head.tsx";
import "./post-pane.css";
import { Problems } from "./problems.tsx";

/** It comes after the editor: nothing of it is needed to write. */
const UrlWatch = aside<{ post: OpenPost }>(async () => {
  await afterEditor();
  return (await import("./url-watch.ts")).UrlWatch;
});

/** Preloaded like the rest: a browser in trouble may hand over no more code. */
const Unsaved = aside<{ post: OpenPost }>(async () => {
  await afterEditor();
  return (await import("./unsaved.tsx")).Unsaved;
});

/** On a phone only. */
const FormatBar = aside<{ post: OpenPost }>(async () => (await import("./format-bar.tsx")).FormatBar);

/** Most posts are open in one tab. */
const OtherTab = aside<{ post: OpenPost }>(async () => (await import("./other-tab.tsx")).OtherTab);

/** The text and what stands over it. */
export function PostPane({ post, layout }: { post: OpenPost; layout: Layout }) {
  // It has something to say of the end, too.
  const isShared = useRef(false);
  isShared.current ||= post.readOnly.value;
  return (
    <>
      <PostHead post={post} layout={layout} />
      {isShared.current && <OtherTab key={post.id} post={post} />}
      <Unsaved post={post} />
      <Problems post={post} showAll={() => layout.show("checks")} />
      <EditorHost post={post} reveal={() => layout.show("text")} />
      <UrlWatch post={post} />
      {layout.width === "phone" && <FormatBar post={post} />}
    </>
  );
}
