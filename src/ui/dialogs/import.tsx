import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { Progress } from "../controls/progress.tsx";
import { ImportDone } from "./import-done.tsx";
import { ImportDoors } from "./import-doors.tsx";
import { ImportPlanView } from "./import-plan.tsx";
import "./exchange.css";
import { problemWords } from "#i18n/problem-words.ts";

/** Taking posts in: where from, what would happen, how far it is, what happened. */
export function ImportDialog() {
  const app = useApp();
  const { importing } = app;
  const { exchange: m, shell } = app.words.value;
  const session = importing.session.value;

  function close() {
    importing.close();
    app.dialog.value = null;
  }
  function cancel() {
    importing.cancel();
    if (!importing.session.value) app.dialog.value = null;
  }

  switch (session?.phase) {
    case undefined:
      return (
        <Dialog title={m.importTitle} onClose={close}>
          <ImportDoors />
        </Dialog>
      );
    case "reading":
      return (
        <Dialog
          title={m.readingTitle(session.name)}
          onClose={cancel}
          held
          actions={<Button onClick={cancel}>{shell.cancel}</Button>}
        >
          <Progress label={m.found(session.found)} />
        </Dialog>
      );
    case "plan":
      return (
        <Dialog
          title={m.planTitle(session.name)}
          size="medium"
          onClose={close}
          onSubmit={() => void importing.carryOut()}
          actions={
            <>
              <Button tone="quiet" onClick={close}>
                {shell.cancel}
              </Button>
              {session.items.length > 0 && (
                <Button tone="accent" type="submit" data-autofocus>
                  {session.blogName === null ? m.openBlog : m.carryImport}
                </Button>
              )}
            </>
          }
        >
          <ImportPlanView plan={session} />
        </Dialog>
      );
    case "carrying":
      return (
        <Dialog
          title={m.carryingTitle}
          onClose={cancel}
          held
          actions={<Button onClick={cancel}>{shell.cancel}</Button>}
        >
          <Progress
            label={m.carried(session.done, session.total)}
            done={session.done}
            total={session.total}
          />
        </Dialog>
      );
    case "done":
      return (
        <Dialog
          title={session.cancelled ? m.cancelledTitle : m.importedTitle}
          size="medium"
          onClose={close}
          actions={
            <Button tone="accent" onClick={close} data-autofocus>
              {m.toPosts}
            </Button>
          }
        >
          <ImportDone done={session} />
        </Dialog>
      );
    case "failed":
      return (
        <Dialog
          title={m.failedTitle}
          onClose={close}
          actions={
            <Button tone="accent" onClick={close}>
              {shell.close}
            </Button>
          }
        >
          <p role="alert">{problemWords(app.words.value, session.problem)}</p>
          <p class="hint">{m.nothingLost}</p>
        </Dialog>
      );
  }
}
