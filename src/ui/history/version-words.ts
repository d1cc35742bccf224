import type { PostHistory, RevisionEntry, Version } from "#app/models/history.ts";
import type { HistoryWords } from "#i18n/history.ts";
import { sayWhen } from "./when.ts";

export type Saying = { m: HistoryWords; now: number; language: string };

/** A version within a sentence: `yesterday 22:10`, `now`, `the blog’s folder`. */
export function sayVersion(history: PostHistory, version: Version, { m, now, language }: Saying): string {
  if (version === "now") return m.sayNow;
  if (version === "held") return m.sayHeld[history.held.value?.from ?? "files"];
  const entry = history.entries.value.find(({ key }) => key === version);
  return entry ? sayWhen(entry.at, now, language, m) : "…";
}

/** What was written up to a version: `+214 words`. */
export function sayChange({ change, words }: RevisionEntry, m: HistoryWords): string {
  if (!change) return `${m.firstKept}, ${m.words(words)}`;
  const { added, removed } = change;
  if (added > 0 && removed > 0) return m.addedAndRemoved(added, removed);
  if (added > 0) return m.added(added);
  return removed > 0 ? m.removed(removed) : m.touched;
}
