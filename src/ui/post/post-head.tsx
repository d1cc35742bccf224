import type { OpenPost } from "#app/models/open-post.ts";
import { useApp } from "../app-context.ts";
import { IconButton } from "../controls/icon-button.tsx";
import type { Layout } from "../shell/use-layout.ts";
import { PostMenu } from "./post-menu.tsx";
import { SavedSign } from "./saved-sign.tsx";

/** Title and file name, the saved sign, the count, and the doors to the other panes. */
export function PostHead({ post, layout }: { post: OpenPost; layout: Layout }) {
  const app = useApp();
  const m = app.words.value;
  const { width, panes } = layout;
  const command = (id: string) => app.commands.value.find((one) => one.id === id);
  const title = post.document.value.title || app.library.card(post.id)?.title || m.shell.untitled;

  return (
    <header class="bar post-head">
      {width !== "phone" && (
        <IconButton
          icon="paneLeft"
          label={command("view.library")?.label(m) ?? m.shell.library}
          keys={command("view.library")?.keys}
          pressed={panes.library}
          onClick={() => app.run("view.library")}
        />
      )}
      <div class="name">
        <h1>{title}</h1>
        <p class="path" title={post.path.value}>
          <bdi dir="ltr">{post.path.value}</bdi>
        </p>
      </div>
      <div class="facts">
        <SavedSign key={post.id} sign={post.sign} />
        <p class="count">{m.editor.count(post.words.value, post.minutes.value)}</p>
      </div>
      <PostMenu post={post} />
      {width !== "phone" && (
        <>
          <IconButton
            icon="tag"
            label={command("view.panel")?.label(m) ?? m.shell.panel}
            keys={command("view.panel")?.keys}
            pressed={panes.side === "panel"}
            onClick={() => app.run("view.panel")}
          />
          <IconButton
            icon="eye"
            label={command("view.preview")?.label(m) ?? m.shell.preview}
            keys={command("view.preview")?.keys}
            pressed={panes.side === "preview"}
            onClick={() => app.run("view.preview")}
          />
        </>
      )}
    </header>
  );
}
