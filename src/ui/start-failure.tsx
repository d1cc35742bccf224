import { render } from "preact";
import { loadMessages } from "#i18n/index.ts";
import "./base.css";
import "./start-failure.css";
import "./theme.css";

/** The page when not even the list of blogs can be opened: what the browser said, and that nothing was erased. */
export async function showStartFailure(error: unknown): Promise<void> {
  const language = navigator.languages.some((tag) => /^fr\b/i.test(tag)) ? "fr" : "en";
  const m = await loadMessages(language);
  const root = document.getElementById("app");
  if (!root) throw error;
  document.documentElement.lang = language;
  render(
    <main class="start-failure">
      <h1>{m.app.cannotStart}</h1>
      <p>{m.app.cannotStartWhy(messageOf(error))}</p>
      <button type="button" class="button accent" onClick={() => location.reload()}>
        {m.app.retry}
      </button>
    </main>,
    root,
  );
}

function messageOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const text = cause instanceof Error ? cause.message || cause.name : String(cause);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
