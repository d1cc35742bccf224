import { nameTaken, urlTaken } from "./url-taken.ts";

/** What two posts can do to each other. */
export const blogRules = [urlTaken, nameTaken] as const;
