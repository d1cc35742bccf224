import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { begunPost, keepBegunPost } from "#app/models/begun-post.ts";
import type { NewPost, NewPosts } from "#app/models/new-posts.ts";
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
  const [typed, setTyped] = useState<NewPost>({ title: "", kind: "draft" });
  const isTouched = useRef(false);
  /** What was typed here once, of a post that was never made. */
  const [begun, setBegun] = useState<NewPost | null>(null);
  const titleField = useRef<HTMLInputElement>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const store = app.blog.peek()?.store;

  useEffect(() => {
    opening.current = app.library.newPosts();
    void opening.current.then((opened) => {
      setMaking(opened);
      if (opened === null) close();
    });
    if (!store) return;
    void begunPost(store).then((kept) => {
      setBegun(kept);
      // A key may have been faster.
      if (kept && !isTouched.current) setTyped(kept);
    });
  }, []);

  useLayoutEffect(() => {
    // Another title takes its place at the first key.
    if (!isTouched.current) titleField.current?.select();
  }, [begun]);

  function change(part: Partial<NewPost>) {
    isTouched.current = true;
    const next = { ...typed, ...part };
    setTyped(next);
    // Neither Escape nor a crash loses a title: the dialog begins with it again.
    if (store) keepBegunPost(store, next.title.trim() === "" ? null : next);
  }

  function close() {
    app.dialog.value = null;
  }

  const { title, kind } = typed;
  const filings = making?.filings ?? [];
  const filing = (filings.find(({ key }) => key === typed.filing) ?? filings[0])?.key ?? typed.filing ?? "";
  // Undefined: as posts of that filing have it.
  const time = typed.time === undefined ? (making?.usualTime(filing) ?? null) : typed.time;
  const wanted = { ...typed, filing, title: title.trim() || app.words.value.app.untitled };
  const planned = making?.preview(wanted);

  async function create() {
    if (isUnderWay) return;
    setUnderWay(true);
    // Enter may come before what the blog teaches.
    const opened = await opening.current;
    close();
    const made = await opened?.create(wanted);
    if (store && typeof made === "string") keepBegunPost(store, null);
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
          onInput={(next) => change({ title: next })}
          placeholder={m.titleExample}
          ref={titleField}
          data-autofocus
        />
        {begun && isOther(title, begun.title) && (
          <Button
            tone="quiet"
            icon="restore"
            onClick={() => {
              change(begun);
              titleField.current?.focus();
            }}
          >
            {m.takeUp(begun.title)}
          </Button>
        )}
        <Segmented
          label={m.kindField}
          value={kind}
          options={[
            { value: "draft", label: m.asDraft },
            { value: "post", label: m.asPost },
          ]}
          onChange={(next) => change({ kind: next })}
        />
        {filings.length > 1 && (
          <SelectField
            label={m.categoryField}
            value={filing}
            options={filings.map(({ key, categories, tags }) => ({
              value: key,
              label: [categories.join(", ") || m.noCategory, ...(tags?.length ? [tags.join(", ")] : [])].join(
                " · ",
              ),
            }))}
            onChange={(next) => change({ filing: next })}
          />
        )}
        {making && kind === "post" && (
          <HourField
            time={time}
            offered={making.usualTime(filing) ?? making.hour()}
            zone={making.zone}
            onChange={(next) => change({ time: next })}
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

/** Neither is the beginning of the other: what was begun is not being written on. */
function isOther(title: string, begun: string): boolean {
  return title === "" || !(title.startsWith(begun) || begun.startsWith(title));
}
