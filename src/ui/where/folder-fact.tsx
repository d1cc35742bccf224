import type { CopyFact } from "#app/models/copies/facts.ts";
import type { FolderState } from "#app/models/copies/folder-copy.ts";
import type { Copies } from "#app/models/copies.ts";
import type { CopyWords } from "#i18n/copies.ts";
import type { Messages } from "#i18n/messages.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { Button } from "../controls/button.tsx";
import { Fact } from "./fact.tsx";
import { useCopyWords } from "./use-copy-words.ts";

/** The automatic copies: where they go, how the last one went, and what to do when the folder is not to be had. */
export function FolderFact({
  copies,
  fact,
  changed,
}: {
  copies: Copies;
  fact: CopyFact | null;
  changed(): void;
}) {
  const { app, m, minute } = useCopyWords();
  const { folder } = copies;
  const state = folder.state.value;
  const isBusy = folder.busy.value;
  const act = (run: () => Promise<void>) => () => void run().then(changed);
  const isWell = state.kind === "ready" || state.kind === "none" || state.kind === "impossible";
  const isBound = state.kind !== "none" && state.kind !== "impossible" && state.kind !== "is-blog";
  return (
    <Fact
      name={m.folder}
      actions={
        <>
          {state.kind === "waiting" && (
            <Button tone="accent" icon="folderOpen" onClick={act(folder.allow)}>
              {m.folderAllow}
            </Button>
          )}
          {(state.kind === "ready" || state.kind === "failed") && (
            <Button disabled={isBusy} onClick={act(() => folder.copy(0))}>
              {m.folderNow}
            </Button>
          )}
          {state.kind !== "impossible" && (
            <Button {...(isBound ? { tone: "quiet" } : { icon: "folder" })} onClick={act(folder.choose)}>
              {isBound ? m.folderOther : m.folderChoose}
            </Button>
          )}
          {isBound && (
            <Button tone="quiet" onClick={act(folder.forget)}>
              {m.folderStop}
            </Button>
          )}
        </>
      }
    >
      <p role="status" class={isWell ? undefined : "low"}>
        {isBusy ? m.folderCopying : sayFolder(state, m, app.words.value)}
      </p>
      {isBound && (
        <p class="soft">
          {fact ? `${m.folderAt(minute(fact.at))} ${m.changed(fact.changed)}` : m.folderNotYet}
        </p>
      )}
    </Fact>
  );
}

function sayFolder(state: FolderState, m: CopyWords, words: Messages): string {
  switch (state.kind) {
    case "impossible":
      return m.folderImpossible;
    case "none":
      return m.folderNone;
    case "ready":
      return m.folderReady(state.name);
    case "waiting":
      return m.folderWaiting(state.name);
    case "refused":
      return m.folderRefused(state.name);
    case "gone":
      return m.folderGone(state.name);
    case "is-blog":
      return m.folderIsBlog(state.name);
    case "failed":
      return m.folderFailed(state.name, problemWords(words, state.problem));
  }
}
