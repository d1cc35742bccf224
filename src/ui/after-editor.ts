import { idle } from "#app/idle.ts";
import { editorShown } from "./hosts/load-editor.ts";

/** How long the writer has the page for her first words alone. */
const settleMs = 300;

let settled: Promise<void> | null = null;

/** Resolves once the writer can write and the page has nothing better to do: what stands beside the text comes then. */
export function afterEditor(): Promise<void> {
  settled ??= editorShown.then(rest).then(() => idle(1000));
  return settled;
}

function rest(): Promise<void> {
  return new Promise((ready) => setTimeout(ready, settleMs));
}
