import type { OpenPost } from "#app/models/open-post.ts";
import { useApp } from "../app-context.ts";
import { IconButton } from "../controls/icon-button.tsx";

/** Where the post lives in the repository. */
export function PostPlace({ post }: { post: OpenPost }) {
  const app = useApp();
  const m = app.words.value.panel;
  return (
    <dl class="place">
      <div>
        <dt>{m.file}</dt>
        <dd class="mono">
          <span>{post.path.value}</span>
          <IconButton icon="pencil" label={m.renameFile} onClick={() => app.run("post.rename")} />
        </dd>
      </div>
    </dl>
  );
}
