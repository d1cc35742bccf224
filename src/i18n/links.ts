import { links as en } from "./en/links.ts";
import { links as fr } from "./fr/links.ts";

/** The words of links between posts: they come when one is first asked for, in both languages. */
export const links = { en, fr };

export type LinksWords = typeof en;
