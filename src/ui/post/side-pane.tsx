import type { OpenPost } from "#app/models/open-post.ts";
import { afterEditor } from "../after-editor.ts";
import { useApp } from "../app-context.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { Segmented } from "../controls/segmented.tsx";
import { aside, lazy } from "../lazy.tsx";
import type { Layout } from "../shell/use-layout.ts";
import "./side-pane.css";

const PreviewHost = lazy<{ post: OpenPost }>(async () => (await import("../hosts/preview.tsx")).PreviewHost);
const ChecksPanel = lazy<{ post: OpenPost }>(async () => (await import("../panels/checks.tsx")).ChecksPanel);

// What stands beside the text comes after the editor: nothing of it is needed to write.
const FrontMatterPanel = lazy(async () => {
  await afterEditor();
  return (await import("../panels/front-matter.tsx")).FrontMatterPanel;
});
const Backlinks = aside<{ post: OpenPost }>(async () => {
  await afterEditor();
  return (await import("../panels/backlinks.tsx")).Backlinks;
});

/** Beside the text: the front matter as fields, the page as Jekyll will make it, or what it would stumble over. */
export function SidePane({ post, layout }: { post: OpenPost; layout: Layout }) {
  const app = useApp();
  const m = app.words.value;
  const side = layout.panes.side === "none" ? "panel" : layout.panes.side;
  const alone = layout.alone;
  const checked = app.checks.open.value;
  const remarks = checked?.postId === post.id ? checked.findings.length : 0;
  return (
    <>
      {layout.width !== "phone" && (
        <div class="bar side-head">
          <Segmented
            label={m.shell.side}
            silent
            value={side}
            options={[
              { value: "panel", label: m.shell.panel },
              { value: "preview", label: m.shell.preview },
              { value: "checks", label: remarks > 0 ? `${m.shell.checks} · ${remarks}` : m.shell.checks },
            ]}
            onChange={(pane) => layout.show(pane)}
          />
          <span class="gap" />
          {side === "preview" && (
            <IconButton
              icon={alone ? "pane" : "spread"}
              label={alone ? m.preview.besideText : m.preview.alone}
              onClick={() => layout.setAlone(!alone)}
            />
          )}
          <IconButton icon="close" label={m.shell.close} onClick={() => app.setSetting("side", "none")} />
        </div>
      )}
      {side === "preview" ? (
        <PreviewHost post={post} />
      ) : (
        <div class="side-content" key={`${post.id} ${side}`}>
          {side === "panel" ? <FrontMatterPanel /> : <ChecksPanel post={post} />}
          {side === "panel" && <Backlinks post={post} />}
        </div>
      )}
    </>
  );
}
