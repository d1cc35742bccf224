import { useEffect, useState } from "preact/hooks";
import { copiesLeft, type Snapshot, saveCopy } from "#app/models/copies-left.ts";
import { problemOf } from "#app/models/problem-of.ts";
import type { Memory } from "#app/services.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { rescue } from "#i18n/rescue.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { Icon } from "../controls/icon.tsx";
import { sayMoment } from "../dates.ts";
import "./memory-banner.css";

/** Above everything, as long as the page keeps what is written in itself alone; or in a window that will forget it. */
export function MemoryBanner() {
  const { memory } = useApp();
  return memory ? <Refused memory={memory} /> : <Passing />;
}

function Refused({ memory }: { memory: Memory }) {
  const app = useApp();
  const m = rescue[app.language.value];
  const [isTrying, setTrying] = useState(false);
  const [isRepairing, setRepairing] = useState(false);
  const { problem, known, repair } = memory;

  const tried = async (act: () => Promise<void>) => {
    setTrying(true);
    try {
      await act();
    } catch (error) {
      const why = problemOf(error);
      const text =
        why.code === "storage-failed" ? m.stillRefused(why.data.message) : problemWords(app.words.value, why);
      app.notices.add({ tone: "error", about: "memory", text: () => text });
    } finally {
      setTrying(false);
    }
  };
  const saveAll = app.blog.value && (
    <Button icon="zip" onClick={() => app.run("blog.zip")}>
      {m.saveAll}
    </Button>
  );

  return (
    <div class="memory-banner" role="alert">
      <Icon name="warning" />
      <p>
        <strong>{m.memory}</strong>
        {app.language.value === "fr" ? "\u00a0: " : ": "}
        {problem.code === "storage-failed"
          ? m.memoryText(problem.data.message.replace(/\.$/, ""))
          : m.memorySilent}
        {known.length > 0 && ` ${m.memoryKnown(known.join(", "))}`}
      </p>
      <div class="acts">
        {saveAll}
        {repair && <Button onClick={() => setRepairing(true)}>{m.repair}</Button>}
        <Button tone="accent" disabled={isTrying} onClick={() => void tried(memory.store)}>
          {isTrying ? m.trying : m.again}
        </Button>
      </div>
      {repair && isRepairing && (
        <Dialog
          title={m.repairTitle}
          onClose={() => setRepairing(false)}
          actions={
            <>
              <Button tone="quiet" data-autofocus onClick={() => setRepairing(false)}>
                {app.words.value.shell.cancel}
              </Button>
              <Button
                tone="danger"
                disabled={isTrying}
                onClick={() =>
                  void tried(async () => {
                    await repair();
                    await memory.store();
                  })
                }
              >
                {m.repairNow}
              </Button>
            </>
          }
        >
          <p>{m.repairText}</p>
          <Copies />
          {saveAll}
        </Dialog>
      )}
    </div>
  );
}

/** The snapshots of before, each to be saved elsewhere. */
function Copies() {
  const app = useApp();
  const m = rescue[app.language.value];
  const [copies, setCopies] = useState<readonly Snapshot[]>([]);
  useEffect(() => {
    void copiesLeft().then(setCopies);
  }, []);
  if (copies.length === 0) return null;
  return (
    <ul>
      {copies.map((copy) => (
        <li key={copy.name}>
          <span>
            {copy.blogName} · {sayMoment(copy.at, app.now.value, app.language.value)}
          </span>
          <Button icon="download" onClick={() => void saveCopy(copy)}>
            {m.saveSnapshot}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Passing() {
  const app = useApp();
  const m = rescue[app.language.value];
  const [isHidden, setHidden] = useState(false);
  if (isHidden) return null;
  return (
    <div class="memory-banner passing" role="status">
      <Icon name="info" />
      <p>
        <strong>{m.passing}</strong>
        {app.language.value === "fr" ? "\u00a0: " : ": "}
        {m.passingText}
      </p>
      <div class="acts">
        {app.blog.value && (
          <Button icon="zip" onClick={() => app.run("blog.zip")}>
            {m.saveAll}
          </Button>
        )}
        <Button tone="quiet" onClick={() => setHidden(true)}>
          {m.hide}
        </Button>
      </div>
    </div>
  );
}
