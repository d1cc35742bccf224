import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Snapshot } from "#app/models/copies-left.ts";
import type { Loss, Rescue } from "#app/models/rescue.ts";
import { bytes } from "#i18n/bytes.ts";
import { type RescueWords, rescue as words } from "#i18n/rescue.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { Icon, type IconName } from "../controls/icon.tsx";
import { sayMoment } from "../dates.ts";
import "./rescue.css";

/** The page when the browser no longer has what it held: what is gone, what is left, and how it may come back. */
export function RescueScreen() {
  const app = useApp();
  const m = words[app.language.value];
  const rescue = app.rescue.value;
  const [isAsking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // Somebody who hears the page is told what happened, not where the first button is.
  useEffect(() => heading.current?.focus(), []);
  if (!rescue) return null;
  const loss = rescue.losses[0]!;
  const before = rescue.losses.reduce((sum, { left }) => sum + left.length, 0);
  const expected = rescue.losses.reduce((sum, each) => sum + (each.expected ?? 0), 0);
  const now = rescue.here.value;
  const missing = Math.max(0, expected - Math.max(now, before));
  const say = (at: number) => sayMoment(at, app.now.value, app.language.value);
  const cameBack = now > before;

  return (
    <main class="rescue">
      <div class="sheet">
        {rescue.losses.map((each, index) => (
          <header key={each.blogId}>
            <Icon name="warning" size="large" />
            <h1 ref={index === 0 ? heading : null} tabIndex={-1}>
              {m.title(each.name, each.expected === null ? null : missingOf(each), each.left.length)}
            </h1>
            {each.newest > 0 && (
              <p class="when">
                {each.expected === null
                  ? m.wasChanged(say(each.newest))
                  : m.was(each.expected, say(each.newest))}
              </p>
            )}
          </header>
        ))}
        <p class="why">{rescue.later ? m.whyOpen : m.why}</p>

        {cameBack && (
          <div class="back" role="status">
            <p>
              {m.back(now)} {missing > 0 && m.backMissing(missing)}
            </p>
            <Button tone="accent" disabled={rescue.busy.value} onClick={() => void rescue.goOn()}>
              {m.toDesk}
            </Button>
          </div>
        )}
        <Left rescue={rescue} m={m} />
        <h2>{m.ways}</h2>
        <Ways rescue={rescue} m={m} say={say} />
        <footer>
          {rescue.later && (
            <Button tone="quiet" onClick={rescue.later}>
              {m.later}
            </Button>
          )}
          {!cameBack && (
            <Button tone="quiet" disabled={rescue.busy.value} onClick={() => setAsking(true)}>
              {m.goOn}
            </Button>
          )}
        </footer>
      </div>
      {isAsking && (
        <Dialog
          title={m.goOnTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button tone="quiet" data-autofocus onClick={() => setAsking(false)}>
                {app.words.value.shell.cancel}
              </Button>
              <Button
                tone="danger"
                onClick={() => {
                  setAsking(false);
                  void rescue.goOn();
                }}
              >
                {m.goOn}
              </Button>
            </>
          }
        >
          <p>{m.goOnSure(missing, loss.name)}</p>
        </Dialog>
      )}
    </main>
  );
}

/** Posts and words that are still there, and how to have them elsewhere before anything else is done. */
function Left({ rescue, m }: { rescue: Rescue; m: RescueWords }) {
  const left = rescue.losses.flatMap((loss) => loss.left);
  if (left.length + rescue.words.length === 0) return null;
  return (
    <section class="left">
      {left.length > 0 && (
        <details>
          <summary>{m.stillHere(left.length)}</summary>
          <ul>
            {left.map((card) => (
              <li key={card.id}>{card.title || card.path}</li>
            ))}
          </ul>
        </details>
      )}
      {rescue.words.length > 0 && (
        <details>
          <summary>{m.words(rescue.words.length)}</summary>
          <p>{m.wordsText}</p>
          <ul>
            {rescue.words.map(({ id, at, text }) => (
              <li key={`${id} ${at}`}>
                <q>{text.slice(-200)}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button icon="zip" disabled={rescue.busy.value} onClick={() => void rescue.saveRest()}>
        {m.saveRest}
      </Button>
    </section>
  );
}

type WaysProps = { rescue: Rescue; m: RescueWords; say: (at: number) => string };

/** What can be done, best first. */
function Ways({ rescue, m, say }: WaysProps) {
  const app = useApp();
  const isBusy = rescue.busy.value;
  const snapshots = rescue.snapshots.value;
  const backup = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const size = (count: number) => bytes(app.language.value, count);
  const [newest, ...older] = snapshots ?? [];
  const describe = (snapshot: Snapshot) => m.snapshotText(snapshot.blogName, size(snapshot.size));

  return (
    <ul class="ways">
      {snapshots === null && <li class="none">{m.looking}</li>}
      {snapshots !== null && !newest && <li class="none">{m.noSnapshot}</li>}
      {newest && (
        <Way icon="restore" text={describe(newest)}>
          <Button tone="accent" disabled={isBusy} onClick={() => void rescue.restore(newest)}>
            {m.snapshot(say(newest.at))}
          </Button>
          <Button tone="quiet" disabled={isBusy} onClick={() => void rescue.saveSnapshot(newest)}>
            {m.saveSnapshot}
          </Button>
        </Way>
      )}
      {older.length > 0 && (
        <li class="older">
          <details>
            <summary>{m.olderSnapshots(older.length)}</summary>
            <ul>
              {older.map((snapshot) => (
                <li key={snapshot.name}>
                  <span>
                    {rescue.losses.length > 1 && `${snapshot.blogName} · `}
                    {say(snapshot.at)} · {size(snapshot.size)}
                  </span>
                  <Button disabled={isBusy} onClick={() => void rescue.restore(snapshot)}>
                    {m.restoreThis}
                  </Button>
                  <Button tone="quiet" disabled={isBusy} onClick={() => void rescue.saveSnapshot(snapshot)}>
                    {m.saveSnapshot}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
      {
        <Way icon="archive" text={m.backupText}>
          <Button disabled={isBusy} onClick={() => backup.current?.click()}>
            {m.backup}
          </Button>
          <input
            ref={backup}
            type="file"
            accept=".zip,application/zip"
            hidden
            aria-label={m.backup}
            data-testid="rescue-backup"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              // Emptied, so that the same choice twice is still a change.
              if (file) void rescue.restoreFile(file);
              currentTarget.value = "";
            }}
          />
        </Way>
      }
      {rescue.canPickFolder && (
        <Way icon="folderOpen" text={m.folderText}>
          <Button disabled={isBusy} onClick={() => void rescue.importFolder()}>
            {m.folder}
          </Button>
        </Way>
      )}
      <Way icon="upload" text={m.filesText}>
        <Button disabled={isBusy} onClick={() => files.current?.click()}>
          {m.files}
        </Button>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label={m.files}
          data-testid="rescue-files"
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            if (chosen.length > 0) void rescue.importFiles(chosen);
            currentTarget.value = "";
          }}
        />
      </Way>
    </ul>
  );
}

function Way({ icon, text, children }: { icon: IconName; text: string; children: ComponentChildren }) {
  return (
    <li>
      <Icon name={icon} size="large" />
      <div>
        <div class="acts">{children}</div>
        <p>{text}</p>
      </div>
    </li>
  );
}

const missingOf = ({ expected, left }: Loss): number => (expected ?? 0) - left.length;
