import { useEffect, useRef, useState } from "preact/hooks";
import type { NewPosts } from "#app/models/new-posts.ts";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { Segmented } from "../controls/segmented.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { TextField } from "../controls/text-field.tsx";
import { Forecast, HourField, PlannedPost } from "./planned-post.tsx";
import "./new-post.css";

/** A title and a kind are all that a new post needs; the rest is the blog's own habit. */
export function NewPostDialog() {
  const app = useApp();
  const m = exchange[app.language.value];
  const opening = useRef<Promise<NewPosts | null> | null>(null);
  const [making, setMaking] = useState<NewPosts | null>(null);
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<"draft" | "post">("draft");
  const [filing, setFiling] = useState("");
  /** Undefined: as posts of that filing have it. */
  const [hour, setHour] = useState<string | null | undefined>(undefined);
  const [isUnderWay, setUnderWay] = useState(false);

  useEffect(() => {
    opening.current = app.library.newPosts();
    void opening.current.then((opened) => {
      setMaking(opened);
      setFiling(opened?.filings[0]?.key ?? "");
      if (opened === null) close();
    });
  }, []);

  function close() {
    app.dialog.value = null;
  }

  const time = hour === undefined ? (making?.usualTime(filing) ?? null) : hour;
  const wanted = {
    title: title.trim() || app.words.value.app.untitled,
    kind,
    filing,
    ...(hour === undefined ? {} : { time: hour }),
  };
  const planned = making?.preview(wanted);

  async function create() {
    if (isUnderWay) return;
    setUnderWay(true);
    // Enter may come before what the blog teaches.
    const opened = await opening.current;
    close();
    await opened?.create(wanted);
  }

  return (
    <Dialog
      title={m.newTitle}
      onSubmit={() => void create()}
      actions={
        <>
          <Button tone="quiet" onClick={close}>
            {app.words.value.shell.cancel}
          </Button>
          <Button tone="accent" type="submit" disabled={isUnderWay}>
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
        {making && making.filings.length > 1 && (
          <SelectField
            label={m.categoryField}
            value={filing}
            options={making.filings.map(({ key, categories, tags }) => ({
              value: key,
              label: [categories.join(", ") || m.noCategory, ...(tags?.length ? [tags.join(", ")] : [])].join(
                " · ",
              ),
            }))}
            onChange={setFiling}
          />
        )}
        {making && kind === "post" && (
          <HourField
            time={time}
            offered={making.usualTime(filing) ?? making.hour()}
            zone={making.zone}
            onChange={setHour}
          />
        )}
        {making && planned && (
          <div>
            <Forecast outlook={planned.outlook} zone={making.zone} />
            <PlannedPost path={planned.path} url={planned.outlook?.url ?? null}>
              <pre>{planned.text.trim()}</pre>
            </PlannedPost>
          </div>
        )}
      </div>
    </Dialog>
  );
}
