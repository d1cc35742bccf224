import { expect, test } from "vitest";
import { renderPost, siteDocument, siteOf } from "../../../support/render.ts";

const site = siteOf([siteDocument("_posts/2017-01-01-a.md"), siteDocument("_posts/sub/2017-02-02-c.md")]);

test("finds a post by its name, in folders too", () => {
  expect(renderPost("{% post_url 2017-01-01-a %}", site).html).toContain("/2017-01-01-a/");
  expect(renderPost("{% post_url sub/2017-02-02-c %}", site).html).toContain("/2017-02-02-c/");
  expect(renderPost("{% post_url /2017-02-02-c %}", site).html).toContain("/2017-02-02-c/");
});

test("tells a post that is not there", () => {
  expect(renderPost("{% post_url 2017-01-01-b %}", site).problems).toMatchObject([{ code: "link-missing" }]);
});

test("comes back from a name of nothing but folders", () => {
  const { problems } = renderPost(`{% post_url 2017-${"</p>".repeat(400)} %}`, site);
  expect(problems).toMatchObject([{ code: "liquid-failed" }]);
});
