import { tabs as en } from "./en/tabs.ts";
import { tabs as fr } from "./fr/tabs.ts";

/** The words of a post in two tabs: they come with the first such post, in both languages. */
export const tabs = { en, fr };

export type TabsWords = typeof en;
