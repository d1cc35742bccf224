import { describe, expect, test } from "vitest";
import { toggleCodeBlock } from "#editor/commands/code-block.ts";
import { run } from "../../support/cursor.ts";

describe("toggleCodeBlock", () => {
  test("puts lines between fences and takes the fences away", () => {
    expect(run("⟦a\nb⟧", toggleCodeBlock)).toBe("```\n⟦a\nb⟧\n```");
    expect(run("⟦a\nb⟧", toggleCodeBlock, toggleCodeBlock)).toBe("⟦a\nb⟧");
    expect(run("|", toggleCodeBlock)).toBe("```\n|\n```");
    expect(run("|", toggleCodeBlock, toggleCodeBlock)).toBe("|");
  });

  test("takes longer fences around fences", () => {
    expect(run("a ``` b|", toggleCodeBlock)).toBe("````\na ``` b|\n````");
  });
});
