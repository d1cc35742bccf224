import type { OpenPost } from "#app/models/open-post.ts";
import { useApp } from "../app-context.ts";
import { Boundary } from "../boundary.tsx";
import { loadEditor } from "../hosts/load-editor.ts";
import { lazy } from "../lazy.tsx";
import { Library } from "../library/library.tsx";
import { EmptyDesk } from "../post/empty-desk.tsx";
import "./desk.css";
import { PaneBar } from "./pane-bar.tsx";
import { type Layout, useLayout } from "./use-layout.ts";

type PaneProps = { post: OpenPost; layout: Layout };

const PostPane = lazy<PaneProps>(async () => {
  const [{ PostPane }] = await Promise.all([import("../post/post-pane.tsx"), loadEditor()]);
  return PostPane;
});
const SidePane = lazy<PaneProps>(async () => (await import("../post/side-pane.tsx")).SidePane);

/** Posts · text · panel or preview: as many of them as the page has room for. */
export function Desk() {
  const app = useApp();
  const m = app.words.value.shell;
  const layout = useLayout();
  const { width, panes } = layout;
  const post = app.openPost.value;

  return (
    <div class={`desk ${width}`}>
      <nav class="pane library-pane" aria-label={m.library} hidden={!panes.library}>
        <Boundary>
          <Library layout={layout} />
        </Boundary>
      </nav>
      {/* Hidden, never taken away: the editor keeps its undo, its place and its selection. */}
      <main class="pane text-pane" hidden={!panes.text} aria-label={m.text}>
        <Boundary>{post ? <PostPane post={post} layout={layout} /> : <EmptyDesk />}</Boundary>
      </main>
      {post && panes.side !== "none" && (
        <aside class={`pane side-pane ${panes.side}`} aria-label={m[panes.side]}>
          <Boundary key={panes.side}>
            <SidePane post={post} layout={layout} />
          </Boundary>
        </aside>
      )}
      {width === "phone" && post && <PaneBar layout={layout} />}
    </div>
  );
}
