import { backup } from "#i18n/backup.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { failed, underWay } from "./exchange-step.tsx";
import { RestoreDone } from "./restore-done.tsx";
import { RestorePlanView } from "./restore-plan.tsx";
import "./exchange.css";

/** Bringing a backup back: what is in it, what would happen, how far it is, what happened. */
export function RestoreDialog() {
  const app = useApp();
  const { restoring } = app;
  const words = app.words.value;
  const { shell } = words;
  const m = backup[app.language.value];
  const session = restoring.session.value;
  const close = () => restoring.close();

  switch (session?.phase) {
    case undefined:
      return null;
    case "reading": {
      const { done, total, name } = session;
      return underWay(words, {
        title: m.readingTitle(name),
        label: m.reading(done, total),
        ...(total > 0 ? { done, total } : {}),
        onCancel: () => restoring.cancel(),
      });
    }
    case "plan": {
      const isEmpty = session.items.length === 0 && session.siteFiles.added === 0;
      return (
        <Dialog
          title={m.planTitle(session.blogName)}
          size="medium"
          onClose={close}
          onSubmit={() => void restoring.carryOut()}
          actions={
            <>
              <Button tone="quiet" onClick={close}>
                {shell.cancel}
              </Button>
              {!isEmpty && (
                <Button tone="accent" type="submit" data-autofocus>
                  {m.carryOut}
                </Button>
              )}
            </>
          }
        >
          <RestorePlanView plan={session} />
        </Dialog>
      );
    }
    case "carrying":
      return underWay(words, {
        title: m.carryingTitle,
        label: m.carried(session.done, session.total),
        ...{ done: session.done, total: session.total, onCancel: () => restoring.cancel() },
      });
    case "done":
      return (
        <Dialog
          title={session.cancelled ? m.stoppedTitle : m.doneTitle}
          size="medium"
          onClose={close}
          actions={
            <Button tone="accent" onClick={close} data-autofocus>
              {m.toPosts}
            </Button>
          }
        >
          <RestoreDone done={session} />
        </Dialog>
      );
    case "refused":
      return (
        <Dialog
          title={m.failedTitle}
          onClose={close}
          actions={
            <Button tone="accent" onClick={close} data-autofocus>
              {shell.close}
            </Button>
          }
        >
          <p role="alert">{m.refusal(session.refusal)}</p>
          <p class="hint">{m.nothingLost}</p>
        </Dialog>
      );
    case "failed":
      return failed(words, m, session.problem, close);
  }
}
