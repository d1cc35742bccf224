import { describe, expect, test } from "vitest";
import { createChain, createFollower, type Link } from "#core/exchange/revision-chain.ts";
import { dice } from "../../support/dice.ts";

const follow = (links: readonly unknown[], most = 1_000_000) => {
  const next = createFollower(most);
  return links.map(next);
};

function linksOf(texts: readonly string[]): Link[] {
  const next = createChain();
  return texts.map(next);
}

describe("a chain", () => {
  test.each([1, 2, 3, 4])("gives every text of row %i again", (seed) => {
    const { roll } = dice(seed);
    const line = () => `${Math.floor(roll() * 1e6)} été \ud800 \r\n`;
    let text = Array.from({ length: 200 }, line).join("");
    const texts = Array.from({ length: 250 }, (_, n) => {
      for (let k = 0; k < 3; k++) {
        const at = Math.floor(roll() * text.length);
        text = text.slice(0, at) + line() + text.slice(at + Math.floor(roll() * 30));
      }
      if (n % 50 === 49) text = line().repeat(100);
      return n % 7 === 0 ? "" : text;
    });
    const links = linksOf(texts);
    expect(follow(JSON.parse(JSON.stringify(links)))).toEqual(texts);
  });

  test("says of an alike text only what changed, in two places as well as in one", () => {
    const lines = Array.from({ length: 5000 }, (_, n) => `ligne ${n}\n`);
    const before = lines.join("");
    const after = before.replace("ligne 7\n", "ligne sept\n").replace("ligne 4990\n", "");
    const [, link, same] = linksOf([before, after, after]);
    expect(JSON.stringify(link).length).toBeLessThan(100);
    expect(same).toEqual({ edits: [] });
  });

  test("begins anew often enough that one broken link does not take all", () => {
    const base = "x".repeat(500);
    const texts = Array.from({ length: 300 }, (_, n) => `${base}${n}`);
    const links = linksOf(texts);
    const read = follow(links.with(50, { edits: [[0, 99_999, ""]] } as Link));
    expect(read.slice(0, 50)).toEqual(texts.slice(0, 50));
    expect(read.slice(50, 100)).toEqual(Array.from({ length: 50 }, () => null));
    expect(read.slice(100)).toEqual(texts.slice(100));
  });
});

describe("a follower", () => {
  test("takes nothing that is no link", () => {
    for (const link of [null, 7, {}, { text: 3 }, { edits: [] }, { edits: "x" }])
      expect(follow([link])).toEqual([null]);
    for (const edits of [[3], [["a", 1, ""]], [[0, 1]], [[2, 1, ""]], [[0, 0.5, ""]]])
      expect(follow([{ text: "abc" }, { edits }])).toEqual(["abc", null]);
  });

  test("stops at texts that grow beyond all measure", () => {
    const grown = { edits: [[0, 0, "x".repeat(60)]] };
    expect(follow([{ text: "x" }, grown, grown], 100).map((text) => text?.length)).toEqual([
      1,
      61,
      undefined,
    ]);
    expect(follow([{ text: "x".repeat(101) }], 100)).toEqual([null]);
  });
});
