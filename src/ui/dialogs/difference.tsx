import { useEffect, useState } from "preact/hooks";
import type { ExportItem } from "#core/exchange/export.ts";
import type { Hunk } from "#core/text/line-diff.ts";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import "./difference.css";

const marks = { same: " ", removed: "−", added: "+" };

/** What would change in a file, line by line, each kind told by a sign and not by its colour alone. */
export function Difference({ item }: { item: ExportItem }) {
  const app = useApp();
  const m = exchange[app.language.value];
  const [hunks, setHunks] = useState<readonly Hunk[] | null>(null);
  useEffect(() => {
    let here = true;
    void app.exporting.diff(item).then((found) => here && setHunks(found));
    return () => {
      here = false;
    };
  }, [item]);

  if (hunks === null) return null;
  if (hunks.length === 0) return <p class="hint">{m.sameText}</p>;
  return <ChangedLines path={item.path} hunks={hunks} />;
}

/** The changed lines of a file, and those around them. */
export function ChangedLines({ path, hunks }: { path: string; hunks: readonly Hunk[] }) {
  const app = useApp();
  const m = exchange[app.language.value];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section class="difference" tabIndex={0} aria-label={m.diffOf(path)}>
      {hunks.map((hunk) => (
        <ol key={`${hunk.lines[0]?.before}-${hunk.lines[0]?.after}`}>
          {hunk.lines.map((line) => (
            <li key={`${line.before}-${line.after}`} class={line.kind}>
              <span class="mark">
                <span aria-hidden="true">{marks[line.kind]}</span>
                {line.kind !== "same" && <span class="aside-voice">{m.lineKinds[line.kind]}</span>}
              </span>
              <span>{line.text || " "}</span>
            </li>
          ))}
        </ol>
      ))}
    </section>
  );
}
