import type { RestoreSession } from "#app/models/restoring.ts";
import { backup } from "#i18n/backup.ts";
import { useApp } from "../app-context.ts";
import { RestoreDamage } from "./restore-damage.tsx";

type Done = Extract<RestoreSession, { phase: "done" }>;

/** What came back, what stayed as it was, and how to go back on it. */
export function RestoreDone({ done }: { done: Done }) {
  const m = backup[useApp().language.value];
  const lines = [
    done.added > 0 && m.added(done.added),
    done.replaced > 0 && m.replaced(done.replaced),
    done.copies > 0 && m.copies(done.copies),
    done.trashed > 0 && m.inTrash(done.trashed),
    done.keptHere > 0 && m.keptHere(done.keptHere),
    done.unchanged > 0 && m.unchanged(done.unchanged),
    done.revisions > 0 && m.revisions(done.revisions),
    done.siteFiles > 0 && m.siteFilesAdded(done.siteFiles),
  ].filter((line) => line !== false);
  const isUndoable = done.added + done.replaced + done.copies > 0;
  return (
    <div class="plan">
      {done.cancelled && <p>{m.stoppedText}</p>}
      {lines.length === 0 && <p>{m.nothingTaken}</p>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isUndoable && <p class="hint">{m.undoing}</p>}
      <RestoreDamage damage={done.damage} isOpen />
    </div>
  );
}
