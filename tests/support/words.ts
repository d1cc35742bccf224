import { en } from "#i18n/en.ts";
import { exchange } from "#i18n/exchange.ts";
import { fr } from "#i18n/fr.ts";
import { history } from "#i18n/history.ts";
import { links } from "#i18n/links.ts";
import { relocation } from "#i18n/relocation.ts";
import { rescue } from "#i18n/rescue.ts";
import { seen } from "#i18n/seen.ts";
import { unsaved } from "#i18n/unsaved.ts";

/** Every word of a language, those that come later in the app included. */
export const english = {
  ...en,
  exchange: exchange.en,
  history: history.en,
  links: links.en,
  relocation: relocation.en,
  rescue: rescue.en,
  seen: seen.en,
  unsaved: unsaved.en,
};
export const french: AllWords = {
  ...fr,
  exchange: exchange.fr,
  history: history.fr,
  links: links.fr,
  relocation: relocation.fr,
  rescue: rescue.fr,
  seen: seen.fr,
  unsaved: unsaved.fr,
};

export type AllWords = typeof english;
