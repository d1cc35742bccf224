import { describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import { frontMatterOf } from "#core/liquid/front-matter.ts";
import { now, siteDocument } from "../../support/render.ts";

const build = (yaml: string) => ({ config: readConfig(yaml).config, now, zone: "Europe/Paris" });
const defaults = 'defaults: [{ scope: { path: "" }, values: { humeur: calme } }]\n';

describe("frontMatterOf", () => {
  test("is what is written after the defaults, whether or not it can be read", () => {
    const written = (frontMatter: string) =>
      frontMatterOf(siteDocument("_posts/2017-01-01-a.md", { frontMatter }), build(defaults));
    expect(written("---\nimage: a.png\n---\n")).toMatchObject({ image: "a.png", humeur: "calme" });
    expect(written("---\nimage: a: b\n---\n")).toMatchObject({ humeur: "calme" });
    expect(written("")).toMatchObject({ humeur: "calme" });
  });

  test("is nothing of a document whose front matter is not known", () => {
    expect(frontMatterOf(siteDocument("_posts/2017-01-01-a.md"), build(defaults))).toEqual({});
  });

  test("is read once for each configuration", () => {
    const document = siteDocument("_posts/2017-01-01-a.md", { frontMatter: "---\nimage: a.png\n---\n" });
    const [one, other] = [build(defaults), build("")];
    expect(frontMatterOf(document, one)).toBe(frontMatterOf(document, { ...one, now: now + 1 }));
    expect(frontMatterOf(document, other)).not.toHaveProperty("humeur");
  });
});
