import { expect, test } from "vitest";
import { relativeUrl } from "#core/liquid/filters/url.ts";
import { renderPost, siteOf } from "../../../support/render.ts";

test("joins baseurl and path with one slash, and leaves whole URLs alone", () => {
  expect(relativeUrl("/a", "/b")).toBe("/b/a");
  expect(relativeUrl("a", "")).toBe("/a");
  expect(relativeUrl("https://x.fr/a", "/b")).toBe("https://x.fr/a");
});

test("absolute_url puts the host before it", () => {
  expect(renderPost('{{ "a" | absolute_url }}', siteOf([], {}, "baseurl: /b")).html).toContain(
    "https://exemple.org/b/a",
  );
});
