import { describe, expect, test } from "vitest";
import { findMentions } from "#core/post/mentions.ts";

const names = ["2017-09-17-foix", "_posts/2017-09-17-foix.md", "/2017/09/17/foix.html"];

describe("findMentions", () => {
  test("gives the lines of whole names, the longest name once", () => {
    const text =
      "Un\n  x: _posts/2017-09-17-foix.md\nhttps://a.example/2017/09/17/foix.html#x\n'2017-09-17-foix'";
    expect(findMentions(text, names)).toEqual(
      ["https://a.example/2017/09/17/foix.html#x", "x: _posts/2017-09-17-foix.md", "'2017-09-17-foix'"].sort(
        (one, other) => text.indexOf(one) - text.indexOf(other),
      ),
    );
  });

  test.each(["2017-09-17-foix-2", "a/2017/09/17/foix.html", "/2017/09/17/foix.htmlx", "12017-09-17-foix"])(
    "takes no part of a name for it: %s",
    (text) => expect(findMentions(text, names)).toEqual([]),
  );

  test("is soon content", () => {
    expect(findMentions("2017-09-17-foix\n".repeat(9), names)).toHaveLength(3);
  });

  test("shows a piece of a long line", () => {
    const [line = ""] = findMentions(`${"mot ".repeat(500)}2017-09-17-foix${" mot".repeat(500)}`, names);
    expect(line).toContain(" 2017-09-17-foix ");
    expect(line.length).toBeLessThan(300);
  });

  test("is quick on a line without end", () => {
    const text = "/2017/09/17/foix.htmlx".repeat(20_000);
    expect(findMentions(text, names)).toEqual([]);
  });
});
