import type { OpenPost } from "#app/models/open-post.ts";
import { useApp } from "../app-context.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { sayDate } from "../dates.ts";

/** Where the post lives, the URL that Jekyll will give it, and whether a build of today would show it. */
export function PostPlace({ post }: { post: OpenPost }) {
  const app = useApp();
  const m = app.words.value.panel;
  const document = post.document.value;
  const baseurl = app.blog.value?.config.value?.baseurl ?? "";
  const url = document.url === null ? null : baseurl + decoded(document.url);
  return (
    <dl class="place">
      <div>
        <dt>{m.file}</dt>
        <dd class="mono">
          <span>{post.path.value}</span>
          <IconButton icon="pencil" label={m.renameFile} onClick={() => app.run("post.rename")} />
        </dd>
      </div>
      <div>
        <dt>{m.url}</dt>
        <dd class="mono">{url ?? (document.kind === "draft" ? m.draftUrl : m.noUrl)}</dd>
      </div>
      <div>
        <dt>{m.visibility}</dt>
        <dd>
          {m.visible[document.visibility](
            document.date === null ? "" : sayDate(document.date, app.now.value, app.language.value),
          )}
        </dd>
      </div>
    </dl>
  );
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
