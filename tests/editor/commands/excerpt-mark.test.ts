import { describe, expect, test } from "vitest";
import { toggleExcerptMark } from "#editor/commands/excerpt-mark.ts";
import { run } from "../../support/cursor.ts";

describe("toggleExcerptMark", () => {
  test("stands alone after the paragraph at the cursor", () => {
    expect(run("a|\nb\n\nc", toggleExcerptMark)).toBe("a\nb\n\n<!--more-->|\n\nc");
    expect(run("a\n\n|\n\nb", toggleExcerptMark)).toBe("a\n\n<!--more-->|\n\nb");
  });

  test("moves here from elsewhere", () => {
    expect(run("a\n\n<!--more-->\n\nb|\n\nc", toggleExcerptMark)).toBe("a\n\nb\n\n<!--more-->|\n\nc");
  });

  test("goes away at the cursor", () => {
    expect(run("a\n\n<!--mo|re-->\n\nb", toggleExcerptMark)).toBe("a\n\n|b");
  });
});
