import { en } from "#i18n/en.ts";
import { exchange } from "#i18n/exchange.ts";
import { fr } from "#i18n/fr.ts";

/** Every word of a language, those that come later in the app included. */
export const english = { ...en, exchange: exchange.en };
export const french: AllWords = { ...fr, exchange: exchange.fr };

export type AllWords = typeof english;
