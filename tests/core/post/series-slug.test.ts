import { describe, expect, test } from "vitest";
import { seriesSlug } from "#core/post/series-slug.ts";

const episode = (title: string, name: string) => ({ title, path: `_posts/2017-09-17-${name}.md` });
const eight = episode("A mon compte + 8 mois", "solo-plus-8-mois");
const nine = episode("A mon compte + 9 mois", "solo-plus-9-mois");
const title = "A mon compte + 10 mois";

describe("seriesSlug", () => {
  test("names an episode as those before it were named", () => {
    expect(seriesSlug(title, [nine, eight])).toBe("solo-plus-10-mois");
  });

  test("puts several numbers in their order", () => {
    const episodes = [episode("Été 2016, jour 3", "2016-j3"), episode("Été 2017, jour 4", "2017-j4")];
    expect(seriesSlug("Été 2018, jour 12", episodes)).toBe("2018-j12");
  });

  test.each([
    ["one episode alone", [nine]],
    ["names that disagree", [nine, episode("A mon compte + 8 mois", "huit-mois-8")]],
    ["names with other numbers", [episode("A mon compte + 9 mois", "bilan-12"), eight]],
    ["another title", [episode("Journal + 8 mois", "j-8"), episode("Journal + 9 mois", "j-9")]],
    ["a path that no post has", [{ title: eight.title, path: "solo-plus-8-mois.md" }]],
  ])("learns nothing from %s", (_, episodes) => {
    expect(seriesSlug(title, episodes)).toBeNull();
  });

  test("follows most of them past an odd one", () => {
    const odd = episode("A mon compte + 7 mois", "sept-7");
    expect(seriesSlug(title, [odd, nine, eight])).toBe("solo-plus-10-mois");
  });

  test("knows no series without a number", () => {
    expect(seriesSlug("Bilan", [episode("Bilan", "b"), episode("Bilan", "b")])).toBeNull();
  });
});
