import { useSignal } from "@preact/signals";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { TextField } from "../controls/text-field.tsx";

/** The name of the blog, and the folder that it lives in. */
export function BlogSettings() {
  const app = useApp();
  const m = app.words.value.settings;
  const blog = app.blog.value;
  const typed = useSignal<string | null>(null);
  if (!blog) return null;
  const folder = blog.folder.value;
  const rename = () => {
    const name = typed.value?.trim();
    typed.value = null;
    if (name && name !== blog.name.peek()) void blog.rename(name);
  };
  return (
    <section>
      <h2>{m.blog}</h2>
      <div class="rows">
        <TextField
          label={m.blogName}
          face="serif"
          value={typed.value ?? blog.name.value}
          onInput={(value) => {
            typed.value = value;
          }}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === "Enter") rename();
          }}
        />
        <div class="folder">
          <span>{m.folder}</span>
          {folder ? (
            <p>
              <strong>{folder.name}</strong> — {m.folderStates[folder.permission]}
            </p>
          ) : (
            <p>{app.exporting.canUseFolder ? m.noFolder : m.folderNotHere}</p>
          )}
          {app.exporting.canUseFolder && (
            <Button onClick={() => app.run("blog.connectFolder")}>
              {folder ? m.otherFolder : m.chooseFolder}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
