import type { Facts } from "#app/models/copies/facts.ts";
import type { Copies } from "#app/models/copies.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { Button } from "../controls/button.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { Fact } from "./fact.tsx";
import { useCopyWords } from "./use-copy-words.ts";

/** The backups that lie beside the database, each to be taken out or brought back. */
export function SnapshotsFact({ copies, facts }: { copies: Copies; facts: Facts }) {
  const { app, m, minute } = useCopyWords();
  const state = copies.snapshot.state.value;
  const list = facts.snapshots;
  return (
    <Fact name={m.snapshots}>
      <p class="soft">{m.snapshotsText}</p>
      {state.kind === "failed" && (
        <p class="low">{m.snapshotFailed(problemWords(app.words.value, state.problem))}</p>
      )}
      {list === null ? (
        <p>{m.snapshotsAbsent}</p>
      ) : list.length === 0 ? (
        <p>{m.snapshotsNone}</p>
      ) : (
        <ul class="snapshots">
          {list.map(({ name, blogId, blogName, at, size }) => {
            const when = minute(at);
            const isOther = blogId !== app.blog.value?.id;
            const what = isOther ? m.snapshotOfOther(blogName, when) : m.snapshotOf(when);
            return (
              <li key={name}>
                <span>
                  {isOther ? what : when} <span class="size">{m.snapshotSize(size)}</span>
                </span>
                <IconButton
                  icon="download"
                  label={m.downloadOf(what)}
                  onClick={() => void copies.download(name)}
                />
                <Button tone="quiet" aria-label={m.restoreOf(what)} onClick={() => void copies.restore(name)}>
                  {m.restore}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Fact>
  );
}
