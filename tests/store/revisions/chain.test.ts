import { describe, expect, test } from "vitest";
import { fingerprint } from "#core/text/fingerprint.ts";
import { type Link, longestChain, packNext, readEntry, readPacked } from "#store/revisions/chain.ts";
import type { RevisionPack } from "#store/schema.ts";
import { dice } from "../../support/dice.ts";
import { wildEdit, wildText } from "../../support/wild-text.ts";
import { writer } from "../../support/writing.ts";

/** The packs of texts that follow one another, under the keys 1, 2, 3… */
function packed(texts: readonly string[]) {
  const stored = new Map<number, RevisionPack>();
  let last: Link | null = null;
  texts.forEach((text, place) => {
    const pack = packNext(place + 1, text, last);
    stored.set(pack.key, pack);
    last = { key: pack.key, depth: pack.depth, text };
  });
  return { stored, packs: { get: async (key: number) => stored.get(key) } };
}

function sessions(count: number): string[] {
  const pen = writer(4);
  const texts = [pen.post(5000)];
  while (texts.length < count) texts.push(pen.session(texts.at(-1)!));
  return texts;
}

describe("packNext", () => {
  test("begins with a whole text, and again before a chain gets long", () => {
    const { stored } = packed(sessions(60));
    const whole = [...stored.values()].filter(({ on }) => on === null).map(({ key }) => key);
    expect(whole).toEqual([1, longestChain + 2, 2 * longestChain + 3]);
  });

  test("takes the whole text where the edits would say as much", () => {
    const pen = writer(5);
    const { stored } = packed([pen.post(30_000), pen.post(30_000)]);
    expect(stored.get(2)).toMatchObject({ on: null, depth: 0 });
  });
});

describe("readPacked", () => {
  test("gives back random histories, unit for unit", async () => {
    for (let seed = 0; seed < 10; seed++) {
      const chance = dice(seed);
      const texts = [wildText(chance)];
      while (texts.length < 50) texts.push(wildEdit(chance, texts.at(-1)!));
      const { packs } = packed(texts);
      for (const [place, text] of texts.entries()) expect(await readPacked(packs, place + 1)).toBe(text);
    }
  });

  test("gives null when the way to the whole text is broken", async () => {
    const { stored, packs } = packed(sessions(3));
    stored.delete(2);
    expect(await readPacked(packs, 3)).toBeNull();
  });

  test("ends on packs that lie on one another", async () => {
    const { stored, packs } = packed(sessions(2));
    stored.set(1, { ...stored.get(2)!, key: 1, on: 2 });
    expect(await readPacked(packs, 2)).toBeNull();
  });
});

describe("readEntry", () => {
  test("gives null for a text that is not the one that was kept", async () => {
    const texts = sessions(3);
    const { stored, packs } = packed(texts);
    const entry = { key: 3, fingerprint: fingerprint(texts[2]!) };
    expect(await readEntry(packs, entry)).toBe(texts[2]);
    // Bytes that a disk got wrong need not be unreadable.
    stored.set(3, packNext(3, "another text", null));
    expect(await readPacked(packs, 3)).toBe("another text");
    expect(await readEntry(packs, entry)).toBeNull();
    expect(await readEntry(packs, { key: 1, fingerprint: fingerprint(texts[0]!) })).toBe(texts[0]);
  });
});
