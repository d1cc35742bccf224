import { Script } from "node:vm";

const slot = "ecritoireFuzzAct";
const call = new Script(`globalThis.${slot}()`);

/** Runs a function that may never end; false when it was stopped after so many milliseconds. */
export function endsWithin(ms: number, act: () => void): boolean {
  (globalThis as Record<string, unknown>)[slot] = act;
  try {
    call.runInThisContext({ timeout: ms });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  }
}
