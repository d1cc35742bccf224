import { describe, expect, test } from "vitest";
import { bodyOf } from "#core/front-matter/block.ts";
import { describeChange } from "#core/post/history/describe-change.ts";
import { countWords } from "#core/text/count.ts";
import { dice } from "../../../support/dice.ts";
import { wildEdit, wildText } from "../../../support/wild-text.ts";
import { writer } from "../../../support/writing.ts";

const head = "---\ntitle: Journal\n---\n\n";
const post = (...parts: string[]) => `${head}${parts.join("\n\n")}\n`;

describe("describeChange", () => {
  test.each([
    ["nothing", post("Un."), post("Un."), { added: 0, removed: 0, part: null }],
    ["a comma", post("## A", "Un deux."), post("## A", "Un, deux."), { added: 0, removed: 0, part: "A" }],
    ["a word", post("## A", "Un deux."), post("## A", "Un trois."), { added: 1, removed: 1, part: "A" }],
    [
      "a paragraph of the second part",
      post("## A", "Un.", "## Et niveau boulot ?", "Deux."),
      post("## A", "Un.", "## Et niveau boulot ?", "Deux.", "Trois mots ici."),
      { added: 3, removed: 0, part: "Et niveau boulot ?" },
    ],
    [
      "most of it above the first heading",
      post("Avant.", "## A", "Un."),
      post("Avant cela et bien plus.", "## A", "Un deux."),
      { added: 5, removed: 0, part: null },
    ],
    [
      "a paragraph that is gone, told by where it was",
      post("## A", "Un.", "## B", "Deux trois.", "Quatre."),
      post("## A", "Un.", "## B", "Quatre."),
      { added: 0, removed: 2, part: "B" },
    ],
    [
      "front matter alone",
      post("Un."),
      post("Un.").replace("Journal", "Autre titre"),
      { added: 0, removed: 0, part: null },
    ],
    [
      "a heading itself",
      post("## A", "Un."),
      post("## Bel été", "Un."),
      { added: 2, removed: 1, part: "Bel été" },
    ],
    ["all of it", post("Un deux."), "", { added: 0, removed: 2, part: null }],
  ])("tells of %s", (_, before, after, expected) => {
    expect(describeChange(before, after)).toEqual(expected);
  });

  test("tells a heading within a block by the line that changed", () => {
    const before = "## A\nUn.\n## B\nDeux.\n";
    expect(describeChange(before, before.replace("Deux", "Trois"))).toEqual({
      added: 1,
      removed: 1,
      part: "B",
    });
  });

  test("agrees with the word count, whatever became of the text", () => {
    const grows = (before: string, after: string) => {
      const { added, removed } = describeChange(before, after);
      expect(Math.min(added, removed)).toBeGreaterThanOrEqual(0);
      expect(added - removed).toBe(countWords(bodyOf(after)) - countWords(bodyOf(before)));
    };
    for (let seed = 0; seed < 300; seed++) {
      const chance = dice(seed);
      const before = wildText(chance, 100);
      grows(before, wildEdit(chance, before));
    }
    const pen = writer(1);
    let text = pen.post(40_000);
    for (let step = 0; step < 30; step++) {
      const next = pen.session(text, 40_000);
      grows(text, next);
      text = next;
    }
    // Too much to be compared word by word.
    grows(text, text.replaceAll("’", "'").replaceAll(" la ", " le la "));
    grows(text, pen.post(60_000));
    grows(text.replaceAll("\n", " "), pen.post(60_000).replaceAll("\n", " "));
  });
});
