import { expect, test } from "vitest";
import { renderPost, siteDocument, siteOf } from "../../../support/render.ts";

const site = siteOf([siteDocument("_posts/2017-01-01-a.md"), siteDocument("_posts/sub/2017-02-02-c.md")]);

test("finds a post by its name, in folders too", () => {
  expect(renderPost("{% post_url 2017-01-01-a %}", site).html).toContain("/2017-01-01-a/");
  expect(renderPost("{% post_url sub/2017-02-02-c %}", site).html).toContain("/2017-02-02-c/");
  expect(renderPost("{% post_url /2017-02-02-c %}", site).html).toContain("/2017-02-02-c/");
});

// Recorded from Jekyll 4.3.1: the posts say `date: 2018-01-02`.
test.each([
  ["_posts/trips/2017-01-02-x.md", "2017-01-02-x", false],
  ["_posts/trips/2017-01-02-x.md", "2018-01-02-x", true],
  ["a/_posts/b/2017-01-02-x.md", "a/b/2017-01-02-x", false],
  ["a/_posts/b/2017-01-02-x.md", "b/2017-01-02-x", false],
  ["a/_posts/2017-01-02-x.md", "2017-01-02-x", false],
  ["a/_posts/2017-01-02-x.md", "a/2017-01-02-x", true],
])("%s by the name %s: %s", (path, name, isFound) => {
  const redated = siteOf([{ ...siteDocument(path), date: "2018-01-02" }]);
  const codes = renderPost(`{% post_url ${name} %}`, redated).problems.map(({ code }) => code);
  expect(codes).toEqual(isFound ? [] : ["link-missing"]);
});

test("tells a post that is not there", () => {
  expect(renderPost("{% post_url 2017-01-01-b %}", site).problems).toMatchObject([{ code: "link-missing" }]);
});

test("comes back from a name of nothing but folders", () => {
  const { problems } = renderPost(`{% post_url 2017-${"</p>".repeat(400)} %}`, site);
  expect(problems).toMatchObject([{ code: "liquid-failed" }]);
});
