import { useEffect, useState } from "preact/hooks";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { TextField } from "../controls/text-field.tsx";

type Tools = {
  renamePath: typeof import("#core/post/path.ts")["renamePath"];
  parseFileName: typeof import("#core/jekyll/file-name.ts")["parseFileName"];
  slugify: typeof import("#core/jekyll/slug.ts")["slugify"];
};

/** Another name for the file: the part that becomes the URL, dates and folders kept. */
export function RenameDialog() {
  const app = useApp();
  const m = exchange[app.language.value];
  const dialog = app.dialog.value;
  const id = dialog?.kind === "rename" ? dialog.postId : null;
  const card = id === null ? undefined : app.library.card(id);
  const [tools, setTools] = useState<Tools | null>(null);
  const [slug, setSlug] = useState<string | null>(null);

  useEffect(() => {
    void Promise.all([
      import("#core/post/path.ts"),
      import("#core/jekyll/file-name.ts"),
      import("#core/jekyll/slug.ts"),
    ]).then(([{ renamePath }, { parseFileName }, { slugify }]) =>
      setTools({ renamePath, parseFileName, slugify }),
    );
  }, []);

  if (!card || !tools) return null;
  const current = tools.parseFileName(card.path)?.slug ?? card.path.replace(/^.*\/|\.[^.]*$/g, "");
  const typed = slug ?? current;
  // A name that she typed with its hyphens and capitals is hers; anything else becomes what a URL can hold.
  const clean = /^[A-Za-z0-9._-]+$/.test(typed) ? typed : tools.slugify(typed, "latin");
  const path = clean === "" ? card.path : tools.renamePath(card.path, clean);
  const other = path === card.path ? undefined : app.library.byPath(path);

  function rename() {
    if (!card || clean === "" || other) return;
    app.dialog.value = null;
    void app.library.rename(card.id, clean);
  }

  return (
    <Dialog
      title={m.renameTitle}
      onSubmit={rename}
      actions={
        <>
          <Button
            tone="quiet"
            onClick={() => {
              app.dialog.value = null;
            }}
          >
            {app.words.value.shell.cancel}
          </Button>
          {clean !== tools.slugify(card.title, "latin") && (
            <Button onClick={() => setSlug(tools.slugify(card.title, "latin"))}>{m.fromTitle}</Button>
          )}
          <Button tone="accent" type="submit" disabled={clean === "" || other !== undefined}>
            {m.rename}
          </Button>
        </>
      }
    >
      <TextField
        label={m.slugField}
        face="mono"
        value={typed}
        onInput={setSlug}
        hint={path}
        error={clean === "" ? m.slugEmpty : other ? m.pathTaken(other.title) : undefined}
        data-autofocus
      />
      {card.kind === "post" && <p class="hint">{m.renameMovesUrl}</p>}
    </Dialog>
  );
}
