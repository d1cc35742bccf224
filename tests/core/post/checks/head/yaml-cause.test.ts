import { describe, expect, test } from "vitest";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { head as en } from "#i18n/en/checks/head.ts";
import { head as fr } from "#i18n/fr/checks/head.ts";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const id = "yaml-unreadable";
type Told = Parameters<(typeof fr)[typeof id]["says"]>[0];

describe("yaml-unreadable", () => {
  test.each([
    ["nested", `x: ${"[".repeat(3000)}`],
    ["repeated", `a: &a [x]\nb: [${"*a, ".repeat(20_000)}]`],
  ])("says of what is %s beyond measure only that it is not read here", (_, head) => {
    const [finding, ...rest] = found(id, postWith(head));
    expect([finding?.data, rest]).toMatchObject([{ cause: "beyond-measure" }, []]);
    expect(finding?.fix).toBeUndefined();
    expect(fr[id].says(finding?.data as Told)).toMatch(
      /^L’en-tête \(ligne \d\) .*\u00a0: Écritoire ne le lit pas\.$/,
    );
    expect(en[id].says(finding?.data as Told)).toMatch(/: Écritoire does not read it\.$/);
  });

  test.each<[cause: string, head: string, at: string, mended: string]>([
    ["colon", "title: Bilan : huit mois", "Bilan : huit mois", 'title: "Bilan : huit mois"'],
    ["colon", "title: Bilan :", "Bilan :", 'title: "Bilan :"'],
    ["colon", "title: Q: R", "Q: R", 'title: "Q: R"'],
    ["colon", "title: Bilan\u00a0: x", "Bilan\u00a0: x", 'title: "Bilan\u00a0: x"'],
    ["colon", 'title: Il dit "oui" : bien', 'Il dit "oui" : bien', `title: 'Il dit "oui" : bien'`],
    ["colon", "layout: post\ntitle: a: b\ntags: [x]", "a: b", 'layout: post\ntitle: "a: b"\ntags: [x]'],
    ["colon", "tags: [a: b: c, d]", "[a: b: c, d]", 'tags: ["a: b: c", d]'],
    ["symbol", "title: @moi", "@moi", 'title: "@moi"'],
    ["symbol", "title: [Note] suite", "[Note] suite", 'title: "[Note] suite"'],
    ["symbol", "title: *gras* et suite", "*gras* et suite", 'title: "*gras* et suite"'],
    ["symbol", "title: `code`", "`code`", 'title: "`code`"'],
    ["symbol", "title: > Bilan", "> Bilan", 'title: "> Bilan"'],
    ["symbol", "title: - un, deux", "- un, deux", 'title: "- un, deux"'],
    ["symbol", "title: %w", "%w", 'title: "%w"'],
    ["symbol", "tags:\n  - @moi\n  - b", "@moi", 'tags:\n  - "@moi"\n  - b'],
    ["text-after-quote", 'title: "Titre" suite', '"Titre" suite', `title: '"Titre" suite'`],
    ["quote-open", 'title: "Titre\nlayout: post', '"Titre', 'title: "Titre"\nlayout: post'],
    ["quote-inside", "title: 'l'été'", "'l'été'", `title: "l'été"`],
    ["quote-inside", 'title: "le "grand" soir"', '"le "grand" soir"', `title: 'le "grand" soir'`],
    ["backslash", 'title: "C:\\Users"', '"C:\\Users"', "title: 'C:\\Users'"],
    ["bracket-open", "tags: [a, b\ntitle: t", "[a, b", "tags: [a, b]\ntitle: t"],
    ["hash-in-list", "tags: [a, #b]\ntitle: t", "[a, #b]", 'tags: [a, "#b"]\ntitle: t'],
    ["tab", "tags:\n\t- a", "\t", "tags:\n  - a"],
    ["no-break-space", "layout: post\ntitle:\u00a0Bilan", "\u00a0", "layout: post\ntitle: Bilan"],
    ["space-missing", "layout: post\ntitle:Bilan", "title:", "layout: post\ntitle: Bilan"],
    ["indentation", "layout: post\n  title: Bilan", "  ", "layout: post\ntitle: Bilan"],
  ])("names the %s in %j and cures it", (cause, head, at, cured) => {
    const [finding, ...rest] = found(id, postWith(head));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ at, severity: "corrupted", data: { cause } });
    expect(mended(id, postWith(head))).toMatchObject({ text: postWith(cured), left: 0 });
  });

  test("cures several lines at once, each byte between them as it was", () => {
    const text = postWith("# note\ntitle: a : b   \nsubtitle:  @x\ntags:  [c]\ndescription: d : e");
    const [finding, ...rest] = found(id, text);
    expect(rest).toEqual([]);
    expect(finding?.fix?.kind === "edits" && finding.fix.edits).toHaveLength(3);
    expect(mended(id, text).text).toBe(
      postWith('# note\ntitle: "a : b"   \nsubtitle:  "@x"\ntags:  [c]\ndescription: "d : e"'),
    );
  });

  test("puts the missing fence above the text that was read as YAML", () => {
    const text = "---\nlayout: post\ntitle: Essai\n\nDu texte *à moi*.\n\n---\n\nEncore un.\n";
    const [finding] = found(id, text);
    expect(finding).toMatchObject({ data: { cause: "fence-missing" } });
    const { text: after } = mended(id, text);
    expect(readFrontMatter(after).data).toEqual({ layout: "post", title: "Essai" });
    expect(after).toContain("---\n\nDu texte *à moi*.\n\n---\n\nEncore un.\n");
  });

  test.each([
    ["conflict", "title: a\n<<<<<<< HEAD\ntags: b\n=======\ntags: c\n>>>>>>> autre", "<<<<<<< HEAD"],
    [null, "just some words\nand others", undefined],
  ])("offers no cure for %s", (cause, head, at) => {
    const [finding] = found(id, postWith(head));
    expect(finding).toMatchObject({ data: { cause }, ...(at ? { at } : {}) });
    expect(finding?.fix).toBeUndefined();
  });

  test("stops the build on a blog with strict_front_matter", () => {
    const yaml = "strict_front_matter: true\n";
    expect(found(id, postWith("title: a : b"), undefined, { yaml })).toMatchObject([
      { severity: "build-fails", data: { isStrict: true } },
    ]);
  });

  test.each([
    "title: Bilan :x",
    "title: Bilan:x",
    'title: "Bilan : huit"',
    "title: 'l''été'",
    "title: + 8 mois",
    "tags: [a, b]",
    "description: |\n  a : b\n  @c",
    "title: >-\n  Bilan : huit",
  ])("says nothing of %j", (head) => expect(found(id, postWith(head))).toEqual([]));

  test("stays quick where thousands of lines are ill", () => {
    const head = Array.from({ length: 3000 }, (_, at) => `k${at}: a : b`).join("\n");
    const [finding] = found(id, postWith(head));
    expect(finding).toMatchObject({ data: { cause: "colon" } });
    expect(finding?.fix).toBeUndefined();
  });
});

describe("its sentence", () => {
  const told = (head: string) => found(id, postWith(head))[0]!.data as Told;

  test("tells a writer of the colon what happens and what to do", () => {
    const data = told("title: Bilan : huit mois");
    expect(fr[id].says(data)).toBe(
      "Le titre «\u00a0Bilan : huit mois\u00a0» contient un deux-points suivi d’une espace\u00a0: Jekyll y voit une autre clé, et ne peut plus lire l’en-tête. Jekyll publierait le billet sans titre ni mise en page, daté du jour de la construction.",
    );
    expect(fr[id].fix?.(data)).toBe("Mettre le titre entre guillemets");
    expect(en[id].fix?.(data)).toBe("Put the title between quotes");
  });

  test("does not bemoan a layout that the defaults give", () => {
    const yaml = "defaults: [{ scope: { path: '' }, values: { layout: post } }]\n";
    const [finding] = found(id, postWith("title: a : b"), undefined, { yaml });
    expect(en[id].says(finding!.data as Told)).toContain("with no title and no tags, dated");
  });

  test("names the line and the parser's words where no cause is known", () => {
    expect(en[id].says(told("just some words\nand others"))).toMatch(
      /^Jekyll cannot read the front matter \(line \d: /,
    );
  });
});
