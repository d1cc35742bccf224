import { describe, expect, test } from "vitest";
import { type Compared, judgeRestored, judgeTrashed } from "#core/exchange/restore.ts";

const theirs: Compared = { id: "a", path: "_posts/a.md", print: "A", updatedAt: 10 };
const own = (changes: Partial<Compared> = {}): Compared => ({ ...theirs, ...changes });
const verdict = (met: Parameters<typeof judgeRestored>[1]) => judgeRestored(theirs, met).verdict;

describe("judgeRestored", () => {
  test("brings back what is not here", () => expect(verdict({})).toBe("new"));
  test("leaves what is here, also under another name", () => {
    expect(verdict({ own: own() })).toBe("same");
    expect(verdict({ own: own({ path: "_posts/b.md", updatedAt: 99 }) })).toBe("same");
  });
  test("takes a text only when it is the newer one", () => {
    expect(verdict({ own: own({ print: "B", updatedAt: 9 }) })).toBe("newer");
    expect(verdict({ own: own({ print: "B", updatedAt: 10 }) })).toBe("older");
    expect(verdict({ own: own({ print: "B", updatedAt: 11 }) })).toBe("older");
  });
  test("wakes nothing that was thrown away here", () =>
    expect(verdict({ trashed: own({ updatedAt: 1 }) })).toBe("trashed"));
  test("knows a post again that came back under another id", () => {
    expect(judgeRestored(theirs, { atPath: own({ id: "b" }) })).toMatchObject({
      verdict: "same",
      knownId: "b",
    });
    expect(verdict({ atPath: own({ id: "b", print: "B" }) })).toBe("path-taken");
  });
});

test("judgeTrashed throws away nothing that lives here", () => {
  expect(judgeTrashed(theirs, { own: own({ print: "B" }) }).verdict).toBe("same");
  expect(judgeTrashed(theirs, { trashed: own() }).verdict).toBe("same");
  expect(judgeTrashed(theirs, { atPath: own({ id: "b" }) }).verdict).toBe("in-trash");
});
