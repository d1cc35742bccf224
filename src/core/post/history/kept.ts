import type { TextChange } from "./describe-change.ts";
import type { RevisionReason } from "./reason.ts";

/** What the rule needs to know of a former text. */
export type Dated = { key: number; at: number; reason: RevisionReason; change: TextChange | null };

const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;

/** Up to which age one text of each such span stays, in ms; `span` 0 is every text. */
type Rung = { age: number; span: number };

// What was done yesterday is remembered keystroke by keystroke, a month ago by the evening, last year by the chapter.
const usual: Rung[] = [
  { age: 2 * day, span: 0 },
  { age: 2 * week, span: hour },
  { age: 365 * day, span: day },
  { age: Number.POSITIVE_INFINITY, span: week },
];

/** On a full disk: room for the present comes first. */
const pressing: Rung[] = [
  { age: 2 * hour, span: 0 },
  { age: 2 * day, span: hour },
  { age: 2 * week, span: day },
  { age: 365 * day, span: week },
  { age: Number.POSITIVE_INFINITY, span: 4 * week },
];

/** What the writer sent out: a reader may ask for it as long as there are readers. */
const out: readonly RevisionReason[] = ["export", "publish"];

/** What was there before something changed many words at once, and was perhaps not looked at again for months. */
const risky: readonly RevisionReason[] = [
  "import",
  "replace",
  "typography",
  "restore",
  "update",
  "relocate",
  "journal",
  "before-restore-backup",
];

/** A cut of so many words without as many new ones is a risk that nobody announced. */
const wordsOfCut = 200;

/**
 * The keys of those that stay, out of all of a post by time: the oldest and the newest, what went out, for a year what
 * was there before a risk, and of the others the last one of each span, which is longer the older they are.
 */
export function keptRevisions(
  list: readonly Dated[],
  now: number,
  { pressed = false }: { pressed?: boolean } = {},
): Set<number> {
  const rungs = pressed ? pressing : usual;
  const riskyFor = pressed ? 30 * day : 365 * day;
  const kept = new Set<number>();
  list.forEach((revision, place) => {
    const { key, at, reason } = revision;
    const next = list[place + 1];
    const age = now - at;
    const { span } = rungs.find((rung) => age <= rung.age)!;
    const isLastOfSpan = !next || span === 0 || Math.floor(next.at / span) > Math.floor(at / span);
    const isBeforeRisk = age <= riskyFor && (risky.includes(reason) || (next !== undefined && isCut(next)));
    if (place === 0 || isLastOfSpan || out.includes(reason) || isBeforeRisk) kept.add(key);
  });
  return kept;
}

function isCut({ change }: Dated): boolean {
  return change !== null && change.removed - change.added >= wordsOfCut;
}
