import { render } from "preact";
import { rescue } from "#i18n/rescue.ts";
import "./base.css";
import "./start-failure.css";
import "./theme.css";

// The page before there is an app: it speaks the browser's language and knows no settings.
const m = rescue[navigator.languages.some((tag) => /^fr\b/i.test(tag)) ? "fr" : "en"];

/** The page when not even the list of blogs can be opened: what the browser said, and that nothing was erased. */
export async function showStartFailure(error: unknown): Promise<void> {
  const isOutdated = isNamed(error) && error.problem.code === "storage-outdated";
  show(
    <main class="start-failure">
      <h1>{isOutdated ? m.outdatedTitle : m.cannotStart}</h1>
      <p>{isOutdated ? m.outdatedText : m.cannotStartWhy(messageOf(error))}</p>
      {isOutdated && <p>{m.outdatedAgain}</p>}
      <button type="button" class="button accent" onClick={() => location.reload()}>
        {m.reload}
      </button>
    </main>,
  );
}

/** The page while another tab keeps the database from opening; it leaves by itself once that is over. */
export async function showWaiting(writeAnyway: () => Promise<void>): Promise<void> {
  show(
    <main class="start-failure">
      <h1>{m.waitingTitle}</h1>
      <p role="status">{m.waitingText}</p>
      <p>{m.waitingAlone}</p>
      <div class="ways">
        <button type="button" class="button" onClick={() => void writeAnyway()}>
          {m.writeAnyway}
        </button>
        <button type="button" class="button accent" onClick={() => location.reload()}>
          {m.reload}
        </button>
      </div>
    </main>,
  );
}

function show(page: preact.JSX.Element): void {
  const root = document.getElementById("app");
  if (!root) throw new Error("index.html has no #app");
  document.documentElement.lang = m === rescue.fr ? "fr" : "en";
  render(page, root);
}

function isNamed(error: unknown): error is { problem: { code: string } } {
  return typeof error === "object" && error !== null && "problem" in error;
}

function messageOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const text = cause instanceof Error ? cause.message || cause.name : String(cause);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
