import { urlTaken } from "./url-taken.ts";

/** What two posts can do to each other. */
export const blogRules = [urlTaken] as const;
