import type { Facts } from "#app/models/copies/facts.ts";
import { Button } from "../controls/button.tsx";
import { useCopyWords } from "./use-copy-words.ts";

/** What matters, in one sentence: how many words are in one place only, and the way out. */
export function Verdict({ facts }: { facts: Facts }) {
  const { app, m } = useCopyWords();
  const { alone, posts } = facts;
  if (app.memory)
    return (
      <div class="verdict lost">
        <i aria-hidden="true" />
        <h2 class="saying">{m.memory}</h2>
      </div>
    );
  if (!alone) return null;
  const lonely = alone.posts.size;
  const isSafe = lonely === 0;
  const hasCopy = facts.repository ?? facts.backup ?? facts.zip ?? facts.folder;
  const backup = app.commands.value.find(({ id }) => id === "blog.backup");
  return (
    <div class={`verdict ${isSafe ? "safe" : "here"}`}>
      <i aria-hidden="true" />
      <h2 class="saying">
        {posts === 0
          ? m.noPosts
          : isSafe
            ? m.allElsewhere
            : alone.words === 0
              ? m.aloneNoWord(lonely)
              : m.alone(alone.words)}
      </h2>
      {posts > 0 && (
        <p class="soft">
          {isSafe
            ? m.elsewhereText(posts)
            : hasCopy
              ? `${m.aloneIn(lonely, posts)} ${m.aloneText}`
              : `${m.aloneAll} ${m.aloneText}`}
        </p>
      )}
      {backup && posts > 0 && (
        <div class="way-out">
          <Button tone={isSafe ? "plain" : "accent"} icon="download" onClick={() => app.run(backup.id)}>
            {m.makeBackup}
          </Button>
          <span class="soft">{m.makeBackupText}</span>
        </div>
      )}
    </div>
  );
}
