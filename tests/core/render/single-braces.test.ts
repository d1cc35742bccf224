import { describe, expect, test } from "vitest";
import { singleBraces } from "#core/render/single-braces.ts";

const found = (body: string) => singleBraces(body, 0).map(({ from, to }) => body.slice(from, to));

describe("singleBraces", () => {
  test("finds an output that lacks a brace on each side, at its place in the whole text", () => {
    expect(singleBraces("[x]({ site.baseurl }{% link _posts/a.md %})", 100)).toEqual([
      { code: "brace-single", from: 104, to: 120, data: { source: "{ site.baseurl }" } },
    ]);
    expect(found("{page.title} puis { site.url }")).toEqual(["{page.title}", "{ site.url }"]);
  });

  test("leaves Liquid, scripts, attribute lists and other braces alone", () => {
    expect(found("{{ site.baseurl }} $" + "{site.url} {: .page} { un, deux } {site}")).toEqual([]);
  });

  test("leaves code alone", () => {
    expect(found("`{ site.baseurl }`\n\n```\n{ page.title }\n```\n\n{ site.url }")).toEqual(["{ site.url }"]);
  });

  test("reads a long text of openers in time", () => {
    expect(found(`${"`a ".repeat(20_000)}{ site.url }`)).toEqual(["{ site.url }"]);
  });
});
