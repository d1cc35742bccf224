import { exchange as en } from "./en/exchange.ts";
import { exchange as fr } from "./fr/exchange.ts";

/** The words of imports, exports, names and the trash: they come with the dialogs that say them, in both languages. */
export const exchange = { en, fr };

export type ExchangeWords = typeof en;
