import { useEffect, useState } from "preact/hooks";
import type { Publishing } from "#app/models/publishing.ts";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { CheckField } from "../controls/check-field.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { TextField } from "../controls/text-field.tsx";
import { sayDate } from "../dates.ts";
import { ChangedLines } from "./difference.tsx";
import { Forecast, HourField, PlannedPost } from "./planned-post.tsx";

/** A draft becomes a post: its day is asked once, and names the file. */
export function PublishDialog() {
  const app = useApp();
  const m = exchange[app.language.value];
  const dialog = app.dialog.value;
  const id = dialog?.kind === "publish" ? dialog.postId : null;
  const card = id === null ? undefined : app.library.card(id);
  const [publishing, setPublishing] = useState<Publishing | null>(null);
  const [day, setDay] = useState("");
  const [time, setTime] = useState<string | null>(null);
  const [show, setShow] = useState(true);

  useEffect(() => {
    if (id === null) return;
    void app.library.publishing(id).then((opened) => {
      setPublishing(opened);
      setDay(opened?.day ?? "");
      setTime(opened?.time ?? null);
      if (opened === null) close();
    });
  }, []);

  function close() {
    app.dialog.value = null;
  }

  if (!card || !publishing) return null;
  const date = civil(day);
  const wish = date && { date, time, show };
  const planned = wish && publishing.plan(wish);
  const dated = planned?.outlook.date;
  return (
    <Dialog
      title={m.publishTitle(card.title)}
      onSubmit={() => {
        if (!wish) return;
        close();
        void publishing.publish(wish);
      }}
      actions={
        <>
          <Button tone="quiet" onClick={close}>
            {app.words.value.shell.cancel}
          </Button>
          <Button tone="accent" type="submit" disabled={!wish}>
            {m.publish}
          </Button>
        </>
      }
    >
      <TextField
        type="date"
        label={m.publishDay}
        value={day}
        onInput={setDay}
        hint={planned?.changes.length === 0 ? m.publishHint : undefined}
        data-autofocus
      />
      <HourField
        time={time}
        offered={publishing.time ?? publishing.hour}
        zone={publishing.zone}
        onChange={setTime}
      />
      {publishing.isHidden && (
        <CheckField label={m.showDraft} hint={m.showDraftHint} checked={show} onChange={setShow} />
      )}
      {dated && dated !== day && (
        <p class="hint">{m.publishDiffers(sayDate(dated, app.now.value, app.language.value))}</p>
      )}
      <div>
        <Forecast outlook={planned?.outlook ?? null} zone={publishing.zone} />
        {planned && (
          <PlannedPost path={planned.path} url={planned.outlook.url}>
            {planned.changes.length > 0 && <ChangedLines path={planned.path} hunks={planned.changes} />}
          </PlannedPost>
        )}
      </div>
    </Dialog>
  );
}

function civil(day: string) {
  const [year, month, date] = day.split("-").map(Number);
  return year && month && date ? { year, month, day: date } : null;
}
