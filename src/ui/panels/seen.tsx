import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useId, useMemo, useRef } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { type SeenModel, seeOpenPost } from "#app/models/seen.ts";
import type { SeenValue } from "#core/post/seen/seen.ts";
import { seen as words } from "#i18n/seen.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../controls/icon.tsx";
import "./seen.css";
import { SeenExcerpt } from "./seen-excerpt.tsx";
import { FixButton } from "./seen-fix.tsx";
import { SeenRow } from "./seen-row.tsx";
import type { Telling } from "./seen-words.ts";

/** How long the writer's keys rest before a reader of the screen is told what changed. */
const restMs = 1500;

/** What Jekyll will see of the post, beside what was typed; closed, only where it is and what differs. */
export function SeenPanel({ post }: { post: OpenPost }) {
  const app = useApp();
  const model = useMemo(() => seeOpenPost(app, post), [post]);
  const id = useId();
  const heading = useRef<HTMLButtonElement>(null);
  const m = words[app.language.value];
  const telling: Telling = { m, now: app.now.value, language: app.language.value };
  const { values, lost, document } = model.seen.value;
  const isOpen = app.settings.values.value.seenOpen;
  const differing = values.filter(({ differs }) => differs);
  const shown = values.filter((value) => isOpen || isShownClosed(value));
  const fix = (key: SeenValue["key"] | null) => {
    // The button goes with what it mends.
    heading.current?.focus();
    model.fix(key);
  };

  return (
    <section class="seen" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>
        <button
          type="button"
          ref={heading}
          aria-expanded={isOpen}
          aria-controls={`${id}-values`}
          onClick={() => app.setSetting("seenOpen", !isOpen)}
        >
          <Icon name={isOpen ? "chevronDown" : "chevronRight"} />
          <span>{m.heading}</span>
          {differing.length > 0 && (
            <span class="count">
              <Icon name="warning" />
              {m.differences(differing.length)}
            </span>
          )}
        </button>
      </h3>
      {lost && (
        <div class="lost">
          <Icon name="warning" />
          <p>{sayLost(lost, m)}</p>
          {lost.fix && <FixButton fix={lost.fix} m={m} onClick={() => fix(null)} />}
        </div>
      )}
      <dl id={`${id}-values`}>
        {shown.map((value) => (
          <SeenRow
            key={value.key}
            value={value}
            kind={document.kind}
            telling={telling}
            onFix={() => fix(value.key)}
          />
        ))}
        {isOpen && <SeenExcerpt post={post} origin={model.excerpt.value} m={m} />}
      </dl>
      {values.some(({ abroad }) => abroad) && <p class="hint">{m.noZone}</p>}
      <Spoken model={model} telling={telling} />
    </section>
  );
}

// A front matter that is lost takes all with it: what it comes to is said once.
function isShownClosed({ key, differs, reason }: SeenValue): boolean {
  return key === "visibility" || key === "url" || (differs && reason?.code !== "lost");
}

function sayLost(lost: NonNullable<SeenModel["seen"]["value"]["lost"]>, m: Telling["m"]): string {
  if (lost.code === "yaml") return m.lost.yaml(lost.line);
  return lost.code === "categories" ? m.lost.categories(lost.raw) : m.lost[lost.code]();
}

/** Told politely, and not at every key: which values came to differ, or that none does any more. */
function Spoken({ model, telling: { m } }: { model: SeenModel; telling: Telling }) {
  const differing = useComputed(() =>
    model.seen.value.values
      .filter(({ differs }) => differs)
      .map(({ key }) => key)
      .join(" "),
  );
  const told = useRef(differing.peek());
  const sentence = useSignal("");
  const keys = differing.value;
  useEffect(() => {
    if (keys === told.current) return;
    const timer = setTimeout(() => {
      told.current = keys;
      const names = keys === "" ? [] : keys.split(" ").map((key) => m.keys[key as SeenValue["key"]]);
      sentence.value = names.length > 0 ? m.announce(names) : m.announceNone;
    }, restMs);
    return () => clearTimeout(timer);
  }, [keys]);
  return (
    <p class="aside-voice" role="status">
      {sentence.value}
    </p>
  );
}
