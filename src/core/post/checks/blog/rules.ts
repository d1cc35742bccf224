import { configUnread } from "./config-unread.ts";
import { nameTaken, urlTaken } from "./url-taken.ts";

/** What the posts around one, and the settings of all, can do to it. */
export const blogRules = [configUnread, urlTaken, nameTaken] as const;
