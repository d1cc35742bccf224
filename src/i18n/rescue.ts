import { rescue as en } from "./en/rescue.ts";
import { rescue as fr } from "./fr/rescue.ts";

/** The words for what the browser lost, refuses or will not keep: they come when that is so, in both languages. */
export const rescue = { en, fr };

export type RescueWords = typeof en;
