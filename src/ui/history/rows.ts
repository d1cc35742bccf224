import type { RevisionEntry, Version } from "#app/models/history.ts";
import { dayOf } from "./when.ts";

/** A row of the list of versions; `top` and `height` are in rem. */
export type Row =
  | { kind: "day"; at: number; top: number; height: number }
  | { kind: "version"; version: Version; entry: RevisionEntry | null; top: number; height: number };

const dayHeight = 2.5;
const versionHeight = 4.25;

/** The text of now, what the repository held, then every former text under its day, the newest first. */
export function rowsOf(entries: readonly RevisionEntry[], isHeld: boolean): { list: Row[]; height: number } {
  const list: Row[] = [];
  let top = 0;
  const add = (
    row: { kind: "day"; at: number } | { kind: "version"; version: Version; entry: RevisionEntry | null },
  ) => {
    const height = row.kind === "day" ? dayHeight : versionHeight;
    list.push({ ...row, top, height });
    top += height;
  };
  add({ kind: "version", version: "now", entry: null });
  if (isHeld) add({ kind: "version", version: "held", entry: null });
  let day: number | null = null;
  for (const entry of entries) {
    if (dayOf(entry.at) !== day) add({ kind: "day", at: entry.at });
    day = dayOf(entry.at);
    add({ kind: "version", version: entry.key, entry });
  }
  return { list, height: top };
}

/** Drawn above and below what is in sight, in rem. */
const around = 20;

/** The rows between two heights, and some around them. */
export function rowsInSight(rows: readonly Row[], from: number, to: number): Row[] {
  return rows.filter((row) => row.top + row.height > from - around && row.top < to + around);
}

/** The name of a version's row in the page. */
export const optionId = (version: Version): string => `version-${version}`;
