const msPerDay = 86_400_000;

/** What decides whether the writer is told that her words are in one place only. */
export type Standing = {
  /** Words that exist in this browser only. */
  words: number;
  /** Since when there are such words, ms since the epoch; null when there are none. */
  since: number | null;
  /** When she was last told, ms since the epoch. */
  remindedAt: number | undefined;
  /** Whether the browser promised not to drop them by itself. */
  persisted: boolean;
  /** ms since the epoch */
  now: number;
};

/** Whether it is worth a notice: enough words, for long enough, and at most once a week. */
export function isReminderDue({ words, since, remindedAt, persisted, now }: Standing): boolean {
  if (since === null) return false;
  // Told in a future that the clock came back from: as good as never.
  if (remindedAt !== undefined && remindedAt <= now && now - remindedAt < 7 * msPerDay) return false;
  const enough = persisted ? { words: 500, days: 7 } : { words: 200, days: 3 };
  return words > enough.words && now - since > enough.days * msPerDay;
}
