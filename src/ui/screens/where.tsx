import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { CopyFact, Facts } from "#app/models/copies/facts.ts";
import type { Persisting } from "#app/models/copies/persisting.ts";
import type { Copies } from "#app/models/copies.ts";
import { Button } from "../controls/button.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { Fact } from "../where/fact.tsx";
import { FolderFact } from "../where/folder-fact.tsx";
import { OpenPostFact } from "../where/open-post-fact.tsx";
import { OtherBlogsFact } from "../where/other-blogs-fact.tsx";
import { RestoreTestFact } from "../where/restore-test-fact.tsx";
import { RoomFact } from "../where/room-fact.tsx";
import { SnapshotsFact } from "../where/snapshots-fact.tsx";
import { useCopyWords } from "../where/use-copy-words.ts";
import { Verdict } from "../where/verdict.tsx";
import "./where.css";

/** Only what is known: where the text is, where else, and what could bring it back. */
export function WhereScreen() {
  const { app, m } = useCopyWords();
  const copies = app.copies.model.value;
  const facts = useSignal<Facts | null>(null);
  const isUnread = useSignal(false);

  async function read(): Promise<void> {
    try {
      facts.value = (await (await app.copies.load())?.facts()) ?? null;
      isUnread.value = false;
    } catch {
      // The database refused: old figures would pass for present ones.
      facts.value = null;
      isUnread.value = true;
    }
  }

  const cards = app.library.cards.value;
  const isPacking = app.backingUp.session.value !== null;
  const snapshot = copies?.snapshot.state.value;
  const folder = copies?.folder.state.value;
  useEffect(() => {
    void read();
  }, [cards, copies, isPacking, snapshot, folder]);

  const now = facts.value;
  return (
    <main class="where">
      <header class="bar">
        <IconButton
          icon="arrowLeft"
          label={app.words.value.shell.backToLibrary}
          onClick={() => app.go({ screen: "desk", postId: app.openPost.peek()?.id ?? null })}
        />
        <h1>{m.title}</h1>
        {now && <IconButton icon="restore" label={m.again} onClick={() => void read()} />}
      </header>
      <div class="sheet">
        {isUnread.value && <p class="low">{m.unread}</p>}
        {!isUnread.value && (!now || !copies) && <p class="soft">{m.reading}</p>}
        {now && copies && <AllFacts facts={now} copies={copies} read={() => void read()} />}
      </div>
    </main>
  );
}

function AllFacts({ facts, copies, read }: { facts: Facts; copies: Copies; read(): void }) {
  const { app, m, minute, second, day } = useCopyWords();
  const { posts, words, acknowledgedAt, changedAt, repository, revisions, trash } = facts;
  return (
    <>
      <Verdict facts={facts} />
      <Part title={m.here}>
        <OpenPostFact facts={facts} />
        <Fact name={m.holds}>
          <p>{m.held(posts, words)}</p>
        </Fact>
        <Fact name={m.lastWrite}>
          <p>
            {acknowledgedAt !== null
              ? m.writtenAt(second(acknowledgedAt))
              : changedAt !== null
                ? m.changedAt(minute(changedAt))
                : m.neverWritten}
          </p>
        </Fact>
        <PromiseFact persisting={copies.persisting} />
        <RoomFact state={copies.persisting.state.value} />
        <OtherBlogsFact copies={copies} others={facts.others} />
      </Part>
      <Part title={m.elsewhere}>
        <Fact name={m.repository}>
          {repository ? (
            <>
              <p>{m.repositorySame(repository.same, posts)}</p>
              <p class="soft">{m.repositoryAt(minute(repository.at))}</p>
            </>
          ) : (
            <p>{m.repositoryNone}</p>
          )}
        </Fact>
        <FileFact name={m.backup} fact={facts.backup} none={m.backupNone} />
        <FileFact name={m.zip} fact={facts.zip} none={m.zipNone} />
        <FolderFact copies={copies} fact={facts.folder} changed={read} />
      </Part>
      <Part title={m.back}>
        <Fact name={m.revisions}>
          <p>
            {revisions.count === 0 || revisions.oldest === null
              ? m.revisionsNone
              : `${m.revisionsKept(revisions.count)}, ${m.revisionsOldest(day(revisions.oldest))}.`}
          </p>
        </Fact>
        <Fact
          name={m.trash}
          actions={
            trash.count > 0 && (
              <Button icon="trash" onClick={() => app.go({ screen: "trash" })}>
                {m.trashOpen}
              </Button>
            )
          }
        >
          <p>{trash.count === 0 ? m.trashNone : m.trashHeld(trash.count)}</p>
        </Fact>
        <SnapshotsFact copies={copies} facts={facts} />
        <RestoreTestFact copies={copies} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl>{children}</dl>
    </section>
  );
}

function FileFact({ name, fact, none }: { name: string; fact: CopyFact | null; none: string }) {
  const { m, minute } = useCopyWords();
  return (
    <Fact name={name}>
      {fact ? (
        <>
          <p>{m.changed(fact.changed)}</p>
          <p class="soft">{m.fileAt(minute(fact.at))}</p>
        </>
      ) : (
        <p>{none}</p>
      )}
    </Fact>
  );
}

/** Whether the browser promised to keep what is here, as it answers itself. */
function PromiseFact({ persisting }: { persisting: Persisting }) {
  const { app, m, day } = useCopyWords();
  const state = persisting.state.value;
  const answer = persisting.answer.value;
  const isKept = state?.persisted ?? false;
  const asked = answer && !answer.granted ? m.persistDenied(day(answer.at)) : m.persistNever;
  return (
    <Fact
      name={m.promise}
      actions={
        !isKept && !app.memory && <Button onClick={() => void persisting.ask()}>{m.persistAsk}</Button>
      }
    >
      <p>
        {app.memory ? m.memory : state === null ? m.persistUnknown : isKept ? m.persisted : m.notPersisted}
      </p>
      {!isKept && !app.memory && <p class="soft">{asked}</p>}
      {state?.isPassing && <p class="low">{m.passing}</p>}
      <p class="soft">{m.always}</p>
    </Fact>
  );
}
