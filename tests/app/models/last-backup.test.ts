import { expect, test } from "vitest";
import { changedSince, civilDay } from "#app/models/last-backup.ts";
import { cardOf } from "../../support/card.ts";

test("changedSince tells what a copy does not hold", () => {
  const cards = [cardOf({ id: "old", updatedAt: 5 }), cardOf({ id: "new", updatedAt: 6 })];
  expect(changedSince(cards, 5).map(({ id }) => id)).toEqual(["new"]);
  expect(changedSince(cards, null)).toEqual(cards);
});

test("civilDay is the day where the writer is", () => {
  const at = Date.UTC(2026, 10, 20, 23, 30);
  expect([civilDay(at, "Europe/Paris"), civilDay(at, "UTC")]).toEqual(["2026-11-21", "2026-11-20"]);
});
