import type { en } from "./en.ts";

/** Every word of the app: the English object is the model, the French one is checked against its type. */
export type Messages = typeof en;
