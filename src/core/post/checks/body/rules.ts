import { linkMissing } from "./link-missing.ts";

/** What Liquid and Markdown can do to a text. */
export const bodyRules = [linkMissing] as const;
