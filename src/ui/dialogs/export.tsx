import { exchange } from "#i18n/exchange.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import "./exchange.css";
import { failed, underWay } from "./exchange-step.tsx";
import { ExportPlanView } from "./export-plan.tsx";

/** Bringing posts into the blog's folder: a plan with its differences, then the writing. */
export function ExportDialog() {
  const app = useApp();
  const { exporting } = app;
  const words = app.words.value;
  const { shell } = words;
  const m = exchange[app.language.value];
  const session = exporting.session.value;

  function close() {
    exporting.close();
    app.dialog.value = null;
  }
  function cancel() {
    exporting.cancel();
    if (!exporting.session.value) app.dialog.value = null;
  }

  switch (session?.phase) {
    case undefined:
      return null;
    case "planning":
      return underWay(words, {
        title: m.comparingTitle,
        label: m.compared(session.done, session.total),
        done: session.done,
        total: session.total,
        onCancel: cancel,
      });
    case "plan": {
      const chosen = session.chosen.size;
      return (
        <Dialog
          title={m.exportTitle(session.folderName)}
          size="large"
          onClose={close}
          onSubmit={() => {
            if (chosen > 0) void exporting.carryOut();
            else close();
          }}
          actions={
            <>
              {session.items.length > 0 && (
                <Button tone="quiet" onClick={close}>
                  {shell.cancel}
                </Button>
              )}
              <Button
                tone="accent"
                type="submit"
                data-autofocus
                disabled={session.items.length > 0 && chosen === 0}
              >
                {session.items.length === 0 ? shell.close : m.write(chosen)}
              </Button>
            </>
          }
        >
          <ExportPlanView plan={session} />
        </Dialog>
      );
    }
    case "writing":
      return underWay(words, {
        title: m.writingTitle,
        label: m.written(session.done, session.total),
        done: session.done,
        total: session.total,
        onCancel: cancel,
      });
    case "done":
      return (
        <Dialog
          title={session.failed.length > 0 ? m.partlyTitle : m.exportedTitle}
          onClose={close}
          actions={
            <Button tone="accent" onClick={close} data-autofocus>
              {shell.close}
            </Button>
          }
        >
          <p>{m.exported(session.written)}</p>
          {session.failed.length > 0 && (
            <ul class="failed">
              {session.failed.map(({ path, problem }) => (
                <li key={path}>
                  <code>{path}</code>
                  <span>{problemWords(words, problem)}</span>
                </li>
              ))}
            </ul>
          )}
        </Dialog>
      );
    case "failed":
      return failed(words, m, session.problem, close);
  }
}
