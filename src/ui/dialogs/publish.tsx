import { useEffect, useState } from "preact/hooks";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { TextField } from "../controls/text-field.tsx";
import { sayDate } from "../dates.ts";

/** A draft becomes a post: its day is asked once, and names the file. */
export function PublishDialog() {
  const app = useApp();
  const m = exchange[app.language.value];
  const dialog = app.dialog.value;
  const id = dialog?.kind === "publish" ? dialog.postId : null;
  const card = id === null ? undefined : app.library.card(id);
  const [day, setDay] = useState("");
  const [path, setPath] = useState("");

  useEffect(() => {
    void app.library.today().then(({ year, month, day: date }) => {
      // A date in the front matter is the one that Jekyll goes by: the file name agrees with it.
      setDay((typed) => typed || card?.date || [year, pad(month), pad(date)].join("-"));
    });
  }, []);

  useEffect(() => {
    const date = civil(day);
    if (!card || !date) return;
    let here = true;
    void import("#core/post/path.ts").then(
      ({ publishPath }) => here && setPath(publishPath(card.path, date)),
    );
    return () => {
      here = false;
    };
  }, [day, card?.path]);

  if (!card) return null;
  const date = civil(day);
  return (
    <Dialog
      title={m.publishTitle(card.title)}
      onSubmit={() => {
        if (!date) return;
        app.dialog.value = null;
        void app.library.publish(card.id, date);
      }}
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
          <Button tone="accent" type="submit" disabled={!date}>
            {m.publish}
          </Button>
        </>
      }
    >
      <TextField type="date" label={m.publishDay} value={day} onInput={setDay} hint={path} data-autofocus />
      <p class="hint">
        {card.date !== null && day !== "" && card.date !== day
          ? m.publishDiffers(sayDate(card.date, app.now.value, app.language.value))
          : m.publishHint}
      </p>
    </Dialog>
  );
}

const pad = (n: number) => String(n).padStart(2, "0");

function civil(day: string) {
  const [year, month, date] = day.split("-").map(Number);
  return year && month && date ? { year, month, day: date } : null;
}
