import { expect, test } from "vitest";
import { fingerprint } from "#core/text/fingerprint.ts";

test("equal texts have equal fingerprints, and the smallest difference another one", () => {
  const texts = ["", "a", "b", "ab", "ba", "à", "a\n", "a\r\n", "\ufeffa", "x".repeat(99_999)];
  expect(texts.map(fingerprint)).toEqual(texts.map((text) => fingerprint(`${text}`)));
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
});

test("a hundred thousand texts that differ by a number share none", () => {
  const prints = Array.from({ length: 100_000 }, (_, number) => fingerprint(`---\ntitle: ${number}\n---\n`));
  expect(new Set(prints).size).toBe(prints.length);
});
