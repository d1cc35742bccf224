import { describe, expect, test } from "vitest";
import { passagesOf } from "#core/text/passages.ts";
import type { WordHunk } from "#core/text/word-diff.ts";

/** The places of words in a text, as what changed in it. */
function hunks(text: string, ...words: string[]): WordHunk[] {
  return words.map((word) => {
    const from = text.indexOf(word);
    return {
      before: { from, to: from },
      after: { from, to: from + word.length },
      pieces: [{ kind: "added", text: word }],
    };
  });
}

function show(text: string, ...words: string[]): string[] {
  return passagesOf(text, hunks(text, ...words)).map((passage) =>
    passage.kind === "changed"
      ? `+ ${text.slice(passage.hunk.after.from, passage.hunk.after.to)}`
      : `${passage.kind === "folded" ? passage.paragraphs : "="} ${passage.text}`,
  );
}

const text = "un\n\ndeux\n\ntrois\ntrois\n\nquatre\n\ncinq\n\nsix\n\nsept\n";

describe("passagesOf", () => {
  test("shows one paragraph on either side of a change, and folds the rest", () => {
    expect(show(text, "quatre\n\n")).toEqual([
      "2 un\n\ndeux\n\n",
      "= trois\ntrois\n\n",
      "+ quatre\n\n",
      "= cinq\n\n",
      "2 six\n\nsept\n",
    ]);
  });

  test("folds nothing that is as short as the fold itself", () => {
    expect(show(text, "trois\ntrois\n\n", "sept\n")).toEqual([
      "= un\n\ndeux\n\n",
      "+ trois\ntrois\n\n",
      "= quatre\n\ncinq\n\nsix\n\n",
      "+ sept\n",
    ]);
  });

  test("makes the text after, from end to end, whatever its blank lines", () => {
    for (const odd of ["un", "\n\nun", "un\n\n", " \nun\n \n\ndeux\n\ntrois\n\nquatre", text]) {
      const found = passagesOf(odd, hunks(odd, "un"));
      let at = 0;
      for (const passage of found) {
        expect(passage.from).toBe(at);
        at += passage.kind === "changed" ? "un".length : passage.text.length;
      }
      expect(at).toBe(odd.length);
    }
    expect(passagesOf("", [])).toEqual([]);
  });

  test("is one fold when nothing changed", () => {
    expect(show(text)).toEqual([`7 ${text}`]);
  });
});
