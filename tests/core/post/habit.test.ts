import { describe, expect, test } from "vitest";
import { learnHabit, subFolder } from "#core/post/habit.ts";

const post = (path: string, date = "") => ({
  path,
  text: `---\ntitle: Un\n${date && `date: ${date}\n`}---\n\nMot.\n\n<!--more-->\n\nSuite.\n`,
});
const dated = (...dates: string[]) => learnHabit(dates.map((date) => post("_posts/2017-09-17-x.md", date)));

describe("learnHabit", () => {
  test("learns folder and extension from most posts", () => {
    const habit = learnHabit([
      post("_posts/2017-09-17-a.md"),
      post("good_job/_posts/2017-08-17-b.markdown"),
      post("good_job/_posts/2017-07-17-c.markdown"),
    ]);
    expect(habit).toMatchObject({ root: "good_job", sub: "", extension: ".markdown" });
  });

  test("learns folders by year and month, and fills them for another day", () => {
    const habit = learnHabit([
      post("_posts/2017/09/2017-09-17-a.md"),
      post("_posts/2016/12/2016-12-01-b.md"),
      post("_posts/2016-11-01-c.md"),
    ]);
    expect(habit.sub).toBe(":year/:month");
    expect(subFolder(habit, "2026-01-31")).toBe("2026/01");
    expect(subFolder({ sub: "journal" }, "2026-01-31")).toBe("journal");
  });

  test("learns whether posts are dated, and the hour that most of them bear", () => {
    expect(dated("", "", "2017-09-17")).toMatchObject({ dated: "", time: null });
    expect(dated("2017-09-17", "2017-08-17", "")).toMatchObject({ dated: "day", time: null });
    const noon = "2017-09-17 12:00:00 +0200";
    expect(dated(noon, "2017-08-17T12:00:00+02:00", "2017-08-17 9:30")).toMatchObject({
      dated: "time",
      time: "12:00",
    });
    expect(dated(noon, "2017-08-17 9:30:00", "2017-07-17 10:45:00")).toMatchObject({
      dated: "time",
      time: null,
    });
  });

  test("takes no excerpt mark: before the first word it would make an empty excerpt", () => {
    expect(dated("", "").frontMatter).toBe("---\ntitle: Un\n---\n\n");
  });

  test("is plain where there is nothing to learn from", () => {
    const plain = { frontMatter: null, root: "", sub: "", extension: ".md", dated: "", time: null };
    expect(learnHabit([])).toEqual(plain);
    expect(learnHabit([], { root: "collections" })).toEqual({ ...plain, root: "collections" });
  });
});
