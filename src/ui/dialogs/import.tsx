import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { failed, underWay } from "./exchange-step.tsx";
import { ImportDone } from "./import-done.tsx";
import { ImportDoors } from "./import-doors.tsx";
import { ImportPlanView } from "./import-plan.tsx";
import "./exchange.css";

/** Taking posts in: where from, what would happen, how far it is, what happened. */
export function ImportDialog() {
  const app = useApp();
  const { importing } = app;
  const words = app.words.value;
  const { shell } = words;
  const m = exchange[app.language.value];
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
      return underWay(words, {
        title: m.readingTitle(session.name),
        label: m.found(session.found),
        onCancel: cancel,
      });
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
      return underWay(words, {
        title: m.carryingTitle,
        label: m.carried(session.done, session.total),
        done: session.done,
        total: session.total,
        onCancel: cancel,
      });
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
      return failed(words, m, session.problem, close);
  }
}
