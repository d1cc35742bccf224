import { describe, expect, test } from "vitest";
import { changeDocuments, siteChange } from "#core/jekyll/site-change.ts";
import { siteDocument, siteOf } from "../../support/render.ts";

const [a, b, c] = ["a", "b", "c"].map((name) => siteDocument(`_posts/2017-01-01-${name}.md`));
const site = siteOf([a!, b!]);
const siteWith = (...documents: (typeof a)[]) => ({ ...site, documents: documents.map((one) => one!) });

describe("siteChange", () => {
  test("is of the documents that are not the same objects", () => {
    const changed = { ...b!, title: "B" };
    expect(siteChange(site, siteWith(a, changed, c))).toEqual({ changed: [changed, c], gone: [] });
    expect(siteChange(site, siteWith(b))).toEqual({ changed: [], gone: [a!.id] });
  });

  test("is not told where the configuration or a file changed", () => {
    expect(siteChange(site, { ...site, config: { ...site.config } })).toBeNull();
    expect(siteChange(site, { ...site, files: {} })).toBeNull();
    expect(siteChange(site, { ...site, jekyll: 3 })).toBeNull();
    expect(siteChange(site, { ...site, paths: [] })).toBeNull();
  });
});

test("changing the documents by what changed gives those of the other state", () => {
  const after = siteWith({ ...b!, title: "B" }, c);
  const documents = changeDocuments(site.documents, siteChange(site, after)!);
  expect(documents).toEqual(after.documents);
  expect(changeDocuments(site.documents, siteChange(site, siteWith(a, b, c))!)[0]).toBe(a);
});
