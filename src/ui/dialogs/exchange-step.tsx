import type { Problem } from "#core/problem.ts";
import type { ExchangeWords } from "#i18n/exchange.ts";
import type { Messages } from "#i18n/messages.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { Progress } from "../controls/progress.tsx";

// Functions and not components: one dialog goes through all the steps, and is not opened anew at each.

/** An import or an export on its way: how far it is, and a way to stop it. */
export function underWay(
  m: Messages,
  step: { title: string; label: string; done?: number; total?: number; onCancel: () => void },
) {
  const { title, label, done, total, onCancel } = step;
  return (
    <Dialog
      title={title}
      onClose={onCancel}
      held
      actions={<Button onClick={onCancel}>{m.shell.cancel}</Button>}
    >
      <Progress label={label} {...(done === undefined || total === undefined ? {} : { done, total })} />
    </Dialog>
  );
}

/** What went wrong, in a sentence, and that nothing is lost. */
export function failed(
  words: Messages,
  m: Pick<ExchangeWords, "failedTitle" | "nothingLost">,
  problem: Problem,
  onClose: () => void,
) {
  return (
    <Dialog
      title={m.failedTitle}
      onClose={onClose}
      actions={
        <Button tone="accent" onClick={onClose} data-autofocus>
          {words.shell.close}
        </Button>
      }
    >
      <p role="alert">{problemWords(words, problem)}</p>
      <p class="hint">{m.nothingLost}</p>
    </Dialog>
  );
}
