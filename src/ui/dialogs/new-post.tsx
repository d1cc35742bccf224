import { useEffect, useState } from "preact/hooks";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { Segmented } from "../controls/segmented.tsx";
import { TextField } from "../controls/text-field.tsx";
import "./new-post.css";

/** A title and a kind are all that a new post needs; the rest is the blog's own habit. */
export function NewPostDialog() {
  const app = useApp();
  const m = exchange[app.language.value];
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<"draft" | "post">("draft");
  const [path, setPath] = useState("");
  const [making, setMaking] = useState(false);

  useEffect(() => {
    let here = true;
    const named = title.trim() || app.words.value.app.untitled;
    void app.library.previewPath({ title: named, kind }).then((found) => here && setPath(found));
    return () => {
      here = false;
    };
  }, [title, kind]);

  async function create() {
    if (making) return;
    setMaking(true);
    app.dialog.value = null;
    await app.library.create({ title: title.trim() || app.words.value.app.untitled, kind });
  }

  return (
    <Dialog
      title={m.newTitle}
      onSubmit={() => void create()}
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
          <Button tone="accent" type="submit" disabled={making}>
            {m.create}
          </Button>
        </>
      }
    >
      <div class="new-post">
        <TextField
          label={m.titleField}
          face="serif"
          value={title}
          onInput={setTitle}
          placeholder={m.titleExample}
          data-autofocus
        />
        <Segmented
          label={m.kindField}
          value={kind}
          options={[
            { value: "draft", label: m.asDraft },
            { value: "post", label: m.asPost },
          ]}
          onChange={setKind}
        />
        <p class="path" aria-live="polite">
          {path}
        </p>
      </div>
    </Dialog>
  );
}
