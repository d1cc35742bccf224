import type { Base, Post, Sent } from "#core/post/post.ts";
import type { BackupJournalEntry } from "./backup.ts";
import { isSafePath } from "./safe-path.ts";

/** Where a text lies in the zip; `text` only when UTF-8 could not carry it. */
export type TextPlace = { entry: string; text?: string };

/** What a backup says of a post besides its text: a line of `.ecritoire/posts/<n>.jsonl`. */
export type PostLine = TextPlace & {
  post: Omit<Post, "text">;
  /** What the repository held; the same entry where it is the same text. */
  base?: TextPlace;
};

/** A line of `.ecritoire/trash.jsonl`; `at` in ms since the epoch. */
export type TrashLine = PostLine & { at: number };

/** `.ecritoire/values.json` */
export type Values = {
  siteFiles: (TextPlace & { path: string })[];
  meta: [key: string, value: unknown][];
  settings: [key: string, value: unknown][];
  journal: BackupJournalEntry[];
};

/** A line of JSON, or null when it is none. */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Cut short, or written by somebody else.
    return null;
  }
}

/** A `PostLine` of ours, or null: what comes from outside may say anything. */
export function readPostLine(value: unknown): PostLine | null {
  if (!isRecord(value) || !isRecord(value.post) || !isPlace(value)) return null;
  const { id, path, rev, createdAt, updatedAt, base, sent } = value.post;
  if (typeof id !== "string" || id === "" || typeof path !== "string" || !isSafePath(path)) return null;
  if (!isRev(rev, 1) || !isTime(createdAt) || !isTime(updatedAt)) return null;
  const post: PostLine["post"] = { id, path, rev, createdAt, updatedAt };
  if (isBase(base)) post.base = base;
  if (isSent(sent)) post.sent = sent;
  const held = value.base;
  return { ...placeOf(value), post, ...(isRecord(held) && isPlace(held) ? { base: placeOf(held) } : {}) };
}

/** The same for a `TrashLine`. */
export function readTrashLine(value: unknown): TrashLine | null {
  const line = readPostLine(value);
  return line && isRecord(value) && isTime(value.at) ? { ...line, at: value.at } : null;
}

/** What there is of `Values`; what is of another shape is left out. */
export function readValues(value: unknown): Values {
  const list = (key: string): unknown[] => {
    const found = isRecord(value) ? value[key] : null;
    return Array.isArray(found) ? found : [];
  };
  const pairs = (key: string) =>
    list(key).filter((pair): pair is [string, unknown] => Array.isArray(pair) && typeof pair[0] === "string");
  return {
    siteFiles: list("siteFiles").flatMap((file) => {
      if (!isRecord(file) || !isPlace(file)) return [];
      const { path } = file;
      return typeof path === "string" && isSafePath(path) ? [{ ...placeOf(file), path }] : [];
    }),
    meta: pairs("meta"),
    settings: pairs("settings"),
    journal: list("journal").filter(isJournalEntry),
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isRev(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function isPlace(value: Record<string, unknown>): boolean {
  return typeof value.entry === "string" && ["string", "undefined"].includes(typeof value.text);
}

function placeOf(value: Record<string, unknown>): TextPlace {
  const { entry, text } = value as TextPlace;
  return text === undefined ? { entry } : { entry, text };
}

function isSent(value: unknown): value is Sent {
  return isRecord(value) && typeof value.path === "string" && isTime(value.at);
}

function isBase(value: unknown): value is Base {
  if (!isRecord(value) || !isSent(value)) return false;
  const { rev, from } = value as Record<string, unknown>;
  return isRev(rev, 0) && (from === "folder" || from === "files");
}

function isJournalEntry(value: unknown): value is BackupJournalEntry {
  if (!isRecord(value)) return false;
  const { id, baseRev, text, at } = value;
  return typeof id === "string" && isRev(baseRev, 0) && typeof text === "string" && isTime(at);
}
