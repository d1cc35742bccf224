import { describe, expect, test } from "vitest";
import { slugForFile, slugify, titleizeSlug } from "#core/jekyll/slug.ts";

const title = "L’été à Noël : cœur — 8 mois (bis)";

describe("slugify", () => {
  test.each([
    ["default", "l-été-à-noël-cœur-8-mois-bis"],
    ["pretty", "l-été-à-noël-cœur-8-mois-(bis)"],
    ["ascii", "l-t-no-l-c-ur-8-mois-bis"],
    ["latin", "l-ete-a-noel-coeur-8-mois-bis"],
    ["raw", "l’été-à-noël-:-cœur-—-8-mois-(bis)"],
    ["none", "l’été à noël : cœur — 8 mois (bis)"],
  ] as const)("follows Jekyll in mode %s", (mode, slug) => {
    expect(slugify(title, mode)).toBe(slug);
  });

  test("keeps capitals on demand, as :title does", () => {
    expect(slugify("Un Été", "pretty", { cased: true })).toBe("Un-Été");
  });

  test("takes one hyphen off each end", () => {
    expect(slugify("--a--")).toBe("a");
    expect(slugify("« Bonjour ! »")).toBe("bonjour");
    expect(slugify("!?")).toBe("");
  });

  test("does not split at a no-break space in raw mode, as Ruby's blanks are ASCII", () => {
    expect(slugify("a\u00a0b c", "raw")).toBe("a\u00a0b-c");
  });

  test("lowers a final sigma as Ruby does", () => {
    expect(slugify("ΑΣ")).toBe("ασ");
  });

  test("spells a letter that is not in the table as a hyphen in latin", () => {
    expect(slugify("a♥b", "latin")).toBe("a-b");
    expect(slugify("Łódź Straße Þór", "latin")).toBe("lodz-strasse-thor");
  });
});

describe("slugForFile", () => {
  test("is the latin slug", () => {
    expect(slugForFile("L’été à Noël : cœur")).toBe("l-ete-a-noel-coeur");
  });

  test.each([
    ["Œuvre au cœur", "oeuvre-au-coeur"],
    ["Æther, ex æquo", "aether-ex-aequo"],
    ["Große Straße", "grosse-strasse"],
    ["l’été", "l-ete"],
    ["l'été", "l-ete"],
    ["8 mois + 1", "8-mois-1"],
    ["n° 3", "n-3"],
    ["5 € de l’heure", "5-de-l-heure"],
    ["Fini 🎉 enfin 👩‍🚀", "fini-enfin"],
    ["« À bientôt ! »", "a-bientot"],
    ["“Solo” — ‘duo’…", "solo-duo"],
    ["C++ & C#", "c-c"],
    ["--a__b--", "a-b"],
    ["Noël : bilan", "noel-bilan"],
    ["../../etc/passwd", "etc-passwd"],
  ])("spells %s as %s", (text, slug) => {
    expect(slugForFile(text)).toBe(slug);
    expect(slugForFile(text.normalize("NFD"))).toBe(slug);
  });

  test("cuts a long title at a word, and one endless word where it must", () => {
    const long = slugForFile("Tout ce que j’aurais voulu savoir avant de me mettre à mon compte ".repeat(3));
    expect(long).toBe("tout-ce-que-j-aurais-voulu-savoir-avant-de-me-mettre-a-mon-compte-tout-ce-que-j");
    expect(slugForFile("x".repeat(300))).toBe("x".repeat(80));
    expect(slugForFile(`a${"𝒳𠀀".repeat(60)}`)).toMatch(
      /^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/,
    );
  });

  test("reads letters that come apart from their accents, as a Mac writes them", () => {
    expect(slugForFile("été".normalize("NFD"))).toBe("ete");
  });

  test("keeps a script that has no Latin spelling, and is empty when nothing is left", () => {
    expect(slugForFile("日本語")).toBe("日本語");
    expect(slugForFile("!?")).toBe("");
  });
});

describe("titleizeSlug", () => {
  test("capitalizes the words between hyphens, and only their first letter", () => {
    expect(titleizeSlug("solo-plus-8-mois")).toBe("Solo Plus 8 Mois");
    expect(titleizeSlug("MON-été")).toBe("Mon Été");
    expect(titleizeSlug("")).toBe("");
    expect(titleizeSlug("-a--b-")).toBe(" A  B");
  });
});
