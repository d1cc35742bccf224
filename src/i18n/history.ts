import { history as en } from "./en/history.ts";
import { history as fr } from "./fr/history.ts";

/** The words of a post's former texts: they come with the screens that say them, in both languages. */
export const history = { en, fr };

export type HistoryWords = typeof en;
