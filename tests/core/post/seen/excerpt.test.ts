import { describe, expect, test } from "vitest";
import { excerptOrigin } from "#core/post/seen/excerpt.ts";
import { see } from "../../../support/sight.ts";

const more = { config: "excerpt_separator: <!--more-->\n" };

function origin(front: string, body: string, options: { config?: string } = {}) {
  const text = `---\n${front}\n---\n${body}`;
  return excerptOrigin(see("", { ...options, text }).document, text);
}

describe("excerptOrigin", () => {
  test.each([
    ["Un.\n\n<!--more-->\nDeux.", { from: "separator", separator: "<!--more-->" }],
    ["Un.\n\n<!-- more -->\nDeux.", { from: "whole", separator: "<!--more-->" }],
  ])("of %j, with a mark, is %j", (body, expected) => {
    expect(origin("title: x", body, more)).toEqual(expected);
  });

  test.each([
    ["Un.\n\nDeux.", { from: "paragraph" }],
    ["Un seul.", { from: "only-paragraph" }],
    // The default separator is never found between CRLF.
    ["Un.\r\n\r\nDeux.\r\n", { from: "only-paragraph" }],
  ])("of %j is %j", (body, expected) => {
    expect(origin("title: x", body)).toEqual(expected);
  });

  test("is the front matter's own, or none where the separator is empty", () => {
    expect(origin("excerpt: Tout", "Un.\n\nDeux.")).toEqual({ from: "front matter" });
    expect(origin("excerpt_separator: ''", "Un.\n\nDeux.")).toEqual({ from: "none" });
    expect(origin("excerpt_separator: <!--suite-->", "Un.<!--suite-->", more)).toEqual({
      from: "separator",
      separator: "<!--suite-->",
    });
  });
});
