import { expect, test } from "vitest";
import type { RevisionEntry } from "#app/models/history.ts";
import { history } from "#i18n/history.ts";
import { sayChange } from "#ui/history/version-words.ts";

const entry = (change: RevisionEntry["change"]): RevisionEntry => ({
  ...{ key: 1, postId: "foix", at: 1, reason: "pause", words: 1204, change, fingerprint: "" },
});

test.each([
  [{ added: 214, removed: 0, part: null }, "+214 mots"],
  [{ added: 0, removed: 1, part: null }, "−1 mot"],
  [{ added: 8, removed: 4, part: null }, "+8 −4 mots"],
  [{ added: 0, removed: 0, part: null }, "retouches"],
])("what was written is told in words: %o", (change, words) => {
  expect(sayChange(entry(change), history.fr)).toBe(words);
});

test("the first version tells how long it is", () => {
  expect(sayChange(entry(null), history.fr)).toMatch(/^première version gardée, 1\s204 mots$/);
});
