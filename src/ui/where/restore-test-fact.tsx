import { useSignal } from "@preact/signals";
import type { Copies } from "#app/models/copies.ts";
import { problemOf } from "#app/models/problem-of.ts";
import type { RestoreTested } from "#app/models/restore-test.ts";
import type { Problem } from "#core/problem.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import { Progress } from "../controls/progress.tsx";
import { Fact } from "./fact.tsx";
import { useCopyWords } from "./use-copy-words.ts";

type Trial =
  | { kind: "idle" }
  | { kind: "running"; done: number; total: number }
  | { kind: "elsewhere" }
  | { kind: "done"; tested: RestoreTested }
  | { kind: "failed"; problem: Problem };

/** A backup that was never restored is a hope: here it is, and what came back is compared. */
export function RestoreTestFact({ copies }: { copies: Copies }) {
  const { app, m, minute } = useCopyWords();
  const trial = useSignal<Trial>({ kind: "idle" });

  async function run(): Promise<void> {
    trial.value = { kind: "running", done: 0, total: 0 };
    try {
      const tested = await copies.testRestore((done, total) => {
        if (trial.peek().kind === "running") trial.value = { kind: "running", done, total };
      });
      trial.value = tested ? { kind: "done", tested } : { kind: "elsewhere" };
    } catch (error) {
      trial.value = { kind: "failed", problem: problemOf(error) };
    }
  }

  const now = trial.value;
  return (
    <Fact
      name={m.test}
      actions={
        <Button disabled={now.kind === "running"} onClick={() => void run()}>
          {m.testRun}
        </Button>
      }
    >
      <p class="soft">{m.testText}</p>
      {now.kind === "running" && <Progress label={m.testing} done={now.done} total={now.total} />}
      <div role="status">
        {now.kind === "done" && now.tested.differences.length === 0 && (
          <p class="well">
            <Icon name="check" size="small" />
            {m.tested(now.tested.posts, now.tested.revisions)}
          </p>
        )}
        {now.kind === "done" && now.tested.differences.length > 0 && (
          <>
            <p class="low">
              <Icon name="warning" size="small" />
              {m.testDiffers(now.tested.differences.length)}
            </p>
            <ul class="differences">
              {now.tested.differences.slice(0, 10).map(({ kind, name }) => (
                <li key={`${kind} ${name}`}>{name}</li>
              ))}
            </ul>
          </>
        )}
        {now.kind === "done" && <p class="soft">{m.testedAt(minute(now.tested.at), now.tested.bytes)}</p>}
        {now.kind === "elsewhere" && <p>{m.testElsewhere}</p>}
        {now.kind === "failed" && (
          <p class="low">{m.testFailed(problemWords(app.words.value, now.problem))}</p>
        )}
      </div>
    </Fact>
  );
}
