import { dateUnreadable } from "./date-unreadable.ts";
import { yamlUnreadable } from "./yaml-unreadable.ts";

/** What the file's name and the front matter can do to a post. */
export const headRules = [yamlUnreadable, dateUnreadable] as const;
