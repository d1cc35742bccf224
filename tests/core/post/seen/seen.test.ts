import { describe, expect, test } from "vitest";
import { defaultConfig } from "#core/jekyll/config.ts";
import { seePost } from "#core/post/seen/seen.ts";
import { applyEdits } from "#core/text/edit.ts";
import { dice as throwDice } from "../../../support/dice.ts";
import { anyFile } from "../../../support/front-matter.ts";
import { now, see } from "../../../support/sight.ts";

const look = (text: string) =>
  seePost({ path: "_posts/2017-10-09-x.md", text }, defaultConfig, { now, zone: "Europe/Paris" });

describe("seePost", () => {
  test("tells each value once, whether or not it was typed", () => {
    const sight = see("layout: post\ntitle: A mon compte + 8 mois\ncategory: good_job\ntags: [et moi]", {
      path: "_posts/2017-09-17-solo-plus-8-mois.md",
    });
    expect(sight.lost).toBeNull();
    expect(sight.values.map(({ key, typed, source, differs }) => [key, typed, source, differs])).toEqual([
      ["visibility", null, "nothing", false],
      ["url", null, "nothing", false],
      ["title", "A mon compte + 8 mois", "front matter", false],
      ["date", null, "file name", false],
      ["categories", "good_job", "front matter", false],
      ["tags", "[et moi]", "front matter", false],
      ["layout", "post", "front matter", false],
      ["slug", null, "file name", false],
    ]);
  });

  test("never throws, and each fix mends its value and loses nothing", () => {
    const dice = throwDice(20261121);
    let fixes = 0;
    for (let turn = 0; turn < 400; turn++) {
      const whole = anyFile(dice);
      for (const text of [whole, whole.slice(0, Math.floor(dice.roll() * (whole.length + 1)))]) {
        const { values, lost } = look(text);
        for (const { key, fix, reason, typed } of values) {
          if (!fix) continue;
          fixes++;
          const after = look(applyEdits(text, fix.edits));
          const again = after.values.find((value) => value.key === key);
          expect(after.lost, text).toBeNull();
          expect([again?.reason, again?.typed], text).not.toEqual([reason, typed]);
        }
        if (lost?.fix) expect(look(applyEdits(text, lost.fix.edits)).lost?.code, text).not.toBe(lost.code);
      }
    }
    expect(fixes).toBeGreaterThan(100);
  });
});
