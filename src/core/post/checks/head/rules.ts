import { permalinkEmpty, permalinkStyle, permalinkUnusable, slugNotText } from "./addresses.ts";
import { bomUnread } from "./bom-unread.ts";
import { categoriesUnreadable, categoryInUrl } from "./categories.ts";
import { dateDiffers } from "./date-differs.ts";
import { nameDateImpossible } from "./date-impossible.ts";
import { dateRollsOver } from "./date-rolls-over.ts";
import { dateGuessed, dateUnreadable } from "./date-unreadable.ts";
import { dateAsUtc, dateZoneBound } from "./date-zone.ts";
import { excerptCrlf, separatorAbsent, separatorNear } from "./excerpts.ts";
import { extensionPlain } from "./extension-plain.ts";
import { frontMatterLate, frontMatterMissing, frontMatterUnclosed } from "./fences.ts";
import { keyNear, keyTwice } from "./keys.ts";
import { layoutAbsent, layoutMissing } from "./layouts.ts";
import { liquidNotOff } from "./liquid-not-off.ts";
import { nameNotAscii, nameNotComposed, slugEmpty } from "./name-spelling.ts";
import { folderHidden, nameMarked, nameUnread } from "./name-unread.ts";
import { tagHidesTags } from "./tag-hides-tags.ts";
import { valueCut } from "./value-cut.ts";
import { titleTyped, wordTyped } from "./value-typed.ts";
import { beyondLimitPosts, dateFuture, pathExcluded, publishedAnyway, publishedOff } from "./visibility.ts";
import { wordsCommas, wordsSplit } from "./words-split.ts";
import { yamlUnreadable } from "./yaml-unreadable.ts";

/** The file's name, and whether Jekyll reads and shows the file at all. */
export const fileRules = [
  nameDateImpossible,
  nameUnread,
  nameMarked,
  folderHidden,
  extensionPlain,
  slugEmpty,
  nameNotAscii,
  nameNotComposed,
  dateFuture,
  publishedOff,
  publishedAnyway,
  pathExcluded,
  beyondLimitPosts,
] as const;

/** Whether there is a front matter, and whether it can be read. */
export const blockRules = [
  yamlUnreadable,
  frontMatterLate,
  frontMatterUnclosed,
  frontMatterMissing,
  bomUnread,
  keyTwice,
  keyNear,
  layoutMissing,
  layoutAbsent,
] as const;

/** What Jekyll makes of the values. */
export const valueRules = [
  slugNotText,
  categoriesUnreadable,
  valueCut,
  titleTyped,
  wordTyped,
  wordsSplit,
  wordsCommas,
  tagHidesTags,
  separatorNear,
  separatorAbsent,
  excerptCrlf,
  liquidNotOff,
] as const;

/** The day, and the address that it gives. */
export const addressRules = [
  dateUnreadable,
  dateGuessed,
  dateAsUtc,
  dateZoneBound,
  dateDiffers,
  dateRollsOver,
  permalinkUnusable,
  permalinkEmpty,
  permalinkStyle,
  categoryInUrl,
] as const;

/** What the file's name and the front matter can do to a post. */
export const headRules = [...fileRules, ...blockRules, ...valueRules, ...addressRules] as const;
