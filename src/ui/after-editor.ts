import { editorShown } from "./hosts/load-editor.ts";

/** How long the writer has the page for her first words alone. */
const settleMs = 300;

let settled: Promise<void> | null = null;

/** Resolves once the writer can write and the page has nothing better to do: what stands beside the text comes then. */
export function afterEditor(): Promise<void> {
  settled ??= editorShown.then(rest).then(idle);
  return settled;
}

function rest(): Promise<void> {
  return new Promise((ready) => setTimeout(ready, settleMs));
}

/** Waits until the page has nothing better to do, or a second at most. */
function idle(): Promise<void> {
  return new Promise((ready) => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => ready(), { timeout: 1000 });
    else setTimeout(ready, 200);
  });
}
