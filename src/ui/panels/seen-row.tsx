import type { ComponentChildren } from "preact";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import type { SeenUrl, SeenValue } from "#core/post/seen/seen.ts";
import { Icon, type IconName } from "../controls/icon.tsx";
import { FixButton } from "./seen-fix.tsx";
import {
  sayDay,
  sayMoment,
  sayReason,
  sayVisibility,
  sayVisibilityAbroad,
  type Telling,
} from "./seen-words.ts";

type RowProps = {
  value: SeenValue;
  kind: JekyllDocument["kind"];
  telling: Telling;
  onFix: () => void;
};

/** One value as Jekyll will see it; where it is not what was typed, why, and what mends it. */
export function SeenRow({ value, kind, telling, onFix }: RowProps) {
  const { m } = telling;
  const { source } = value;
  const origin = source === "front matter" || source === "nothing" ? null : m.from[source];
  return (
    <div class={value.differs ? "differs" : ""} data-key={value.key}>
      <dt>
        {m.keys[value.key]}
        {origin !== null && value.reason?.code !== "lost" && <span class="origin"> · {origin}</span>}
      </dt>
      <dd>
        <Content value={value} kind={kind} telling={telling} />
        {value.reason && (
          <Mark>
            {value.reason.code === "lost" ? sayWhatIsLost(value, telling) : sayReason(value.reason, telling)}
          </Mark>
        )}
        {value.abroad && (
          <Mark>
            <Abroad value={value} telling={telling} />
          </Mark>
        )}
        {value.fix && <FixButton fix={value.fix} m={m} onClick={onFix} />}
      </dd>
    </div>
  );
}

function Mark({ children }: { children: ComponentChildren }) {
  return (
    <p class="mark">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}

function Content({ value, kind, telling }: Omit<RowProps, "onFix">) {
  const { m, language } = telling;
  switch (value.key) {
    case "visibility":
      return (
        <p class={`visibility ${value.seen.why}`}>
          <Icon name={value.seen.why === "draft" ? "pencil" : visibleIcons[value.seen.when]} />
          <span>{sayVisibility(value, telling)}</span>
        </p>
      );
    case "url":
      if (value.seen) return <Url url={value.seen} />;
      return <p class="nothing">{kind === "draft" ? m.draftUrl : m.noUrl}</p>;
    case "title":
      return value.seen === null ? <p class="nothing">{m.noTitle}</p> : <p class="title">{value.seen}</p>;
    case "date":
      // Of a build that nobody can foretell, the day alone is worth saying.
      if (value.seen && value.reason?.code === "lost" && value.source === "nothing")
        return <p>{sayDay(value.seen.day, language)}</p>;
      if (value.seen) return <p>{sayMoment(value.seen, language)}</p>;
      return <p class="nothing">{kind === "draft" && !value.differs ? m.draftDate : m.noDate}</p>;
    case "categories":
    case "tags": {
      const { seen } = value;
      if (seen.length === 0) return <p class="nothing">{m.none}</p>;
      const count = value.key === "tags" ? m.nTags(seen.length) : m.nCategories(seen.length);
      return (
        <p>
          {m.listed(count)} <Codes words={seen} />
        </p>
      );
    }
    case "layout":
      return value.seen === null ? <p class="nothing">{m.noLayout}</p> : <code>{value.seen}</code>;
    case "slug":
      return value.seen === null ? <p class="nothing">{m.noSlug}</p> : <code>{value.seen}</code>;
  }
}

const visibleIcons: Record<"now" | "later" | "never", IconName> = {
  now: "check",
  later: "calendar",
  never: "close",
};

function Url({ url }: { url: NonNullable<SeenUrl["seen"]> }) {
  return (
    <p class="url">
      {url.origin !== "" && <span class="host">{url.origin}</span>}
      <span class="path">{url.path}</span>
    </p>
  );
}

function Codes({ words }: { words: readonly string[] }) {
  return (
    <>
      {words.map((word, index) => (
        <>
          {index > 0 && ", "}
          <code>{word}</code>
        </>
      ))}
    </>
  );
}

function Abroad({ value, telling }: { value: SeenValue; telling: Telling }) {
  const { m, language } = telling;
  const { key, abroad } = value;
  if (!abroad) return null;
  if (key === "visibility") return <>{sayVisibilityAbroad(value.abroad!, telling)}</>;
  if (key === "date") return <>{m.abroad(abroad.zone, sayMoment(value.abroad!.seen, language))}</>;
  if (key === "url") return <>{m.abroad(abroad.zone, value.abroad!.seen.path)}</>;
  return null;
}

// The day and the address of a post that cannot be read are those of the build.
function sayWhatIsLost({ key, typed }: SeenValue, { m }: Telling): string {
  if (typed !== null && typed !== "") return m.typedAndLost(typed);
  return key === "date" || key === "url" ? m.ofToday : m.reasons.lost({});
}
