import { describe, expect, test } from "vitest";
import { isReminderDue, type Standing } from "#core/exchange/reminder.ts";

const day = 86_400_000;
const now = Date.UTC(2017, 8, 17);
const grave: Standing = { words: 501, since: now - 7 * day - 1, remindedAt: undefined, persisted: true, now };

describe("isReminderDue", () => {
  test("tells of more than 500 words that are a week old", () => {
    expect(isReminderDue(grave)).toBe(true);
  });

  test.each<[string, Partial<Standing>]>([
    ["of few words", { words: 500 }],
    ["of young ones", { since: now - 7 * day }],
    ["of none", { words: 0, since: null }],
    ["twice in a week", { remindedAt: now - 6 * day }],
  ])("does not tell %s", (_, change) => {
    expect(isReminderDue({ ...grave, ...change })).toBe(false);
  });

  test("tells again after a week, and after a clock that went back", () => {
    expect(isReminderDue({ ...grave, remindedAt: now - 7 * day })).toBe(true);
    expect(isReminderDue({ ...grave, remindedAt: now + day })).toBe(true);
  });

  test("tells earlier when the browser promised nothing", () => {
    const less = { ...grave, words: 201, since: now - 3 * day - 1 };
    expect(isReminderDue(less)).toBe(false);
    expect(isReminderDue({ ...less, persisted: false })).toBe(true);
    expect(isReminderDue({ ...less, persisted: false, words: 200 })).toBe(false);
  });
});
