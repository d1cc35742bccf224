import { describe, expect, test } from "vitest";
import { beyondMeasure } from "#core/front-matter/beyond-measure.ts";
import { yamls } from "../../support/hostile/places.ts";
import { liquidSite, printLiquid } from "../../support/liquid.ts";

const site = liquidSite("tests/fixtures/liquid/site");
const isBomb = (yaml: string) => yaml.includes("*g, *g");
const print = (source: string) => printLiquid(source, site);

describe("siteDrop", () => {
  test("a post is not related to itself", () => {
    expect(print('{{ site.related_posts | map: "title" | join: "," }}')).toBe("Quatre,trois,Un");
  });

  test("a post without an excerpt of its own has what stands before the separator", () => {
    const documents = site.documents.map((one) => ({ ...one, data: { ...one.data, excerpt: null } }));
    expect(printLiquid("{{ site.posts.first.excerpt }}", { ...site, documents })).toBe(
      "<p>Texte quatre.</p>\n",
    );
    expect(print("{{ page.previous.excerpt }}")).toBe("court");
  });

  test("collections come by their labels, those that are not imported without documents", () => {
    expect(print("{% for c in site.collections %}{{ c.label }}{{ c.docs.size }}{% endfor %}")).toBe("posts4");
  });

  test("tables have rows by the names of their first line", () => {
    expect(print("{{ site.data.people.liste[0].ville }}")).toBe("Aix, en Provence");
  });

  test("data that cannot be read is said where it is asked for, and nowhere else", () => {
    const files = { ...site.files, "_data/a.yml": "a: b: c", "_data/b.yml": yamls.find(isBomb) ?? "" };
    const within = (source: string) => printLiquid(source, { ...site, files });
    expect(within("{{ site.data.a.x }}")).toContain("!! _data/a.yml: ");
    expect(within("{{ site.data.b.h }}")).toBe(`!! _data/b.yml: ${beyondMeasure.repeated} (5)`);
    expect(within("{{ site.data | size }}")).not.toContain("!!");
    expect(within("{{ site.data.people.liste[0].ville }}")).toBe("Aix, en Provence");
  });
});
