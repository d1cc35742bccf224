import type { ImportSession } from "#app/models/importing.ts";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { skippedWords } from "./skipped-words.ts";

type Done = Extract<ImportSession, { phase: "done" }>;

/** What happened, and what was left out and why. */
export function ImportDone({ done }: { done: Done }) {
  const app = useApp();
  const m = exchange[app.language.value];
  const lines = [
    done.imported > 0 && m.imported(done.imported),
    done.updated > 0 && m.updated(done.updated),
    done.conflicts > 0 && m.conflicts(done.conflicts),
    done.keptHere > 0 && m.keptHere(done.keptHere),
    done.unchanged > 0 && m.unchanged(done.unchanged),
  ].filter((line) => line !== false);
  return (
    <div class="plan">
      {done.cancelled && <p>{m.cancelledText}</p>}
      {lines.length === 0 && done.skipped.length === 0 && <p>{m.nothingTaken}</p>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {done.skipped.length > 0 && (
        <details open>
          <summary>
            <strong>{done.skipped.length}</strong> {m.verdicts.skipped(done.skipped.length)}
          </summary>
          <ul>
            {done.skipped.map(({ path, why }) => (
              <li key={path}>
                <code>{path}</code>
                <span>{skippedWords(app.words.value, m, why, path)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
