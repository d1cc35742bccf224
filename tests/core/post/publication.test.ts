import { describe, expect, test } from "vitest";
import { bodyOf, findBlock } from "#core/front-matter/block.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { defaultConfig } from "#core/jekyll/config.ts";
import { readDocument } from "#core/jekyll/document.ts";
import { learnHabit } from "#core/post/habit.ts";
import { type Publication, publish, unpublish } from "#core/post/publication.ts";
import { dice } from "../../support/dice.ts";

const none = learnHabit([]);
const habitOf = (date: string, path = "_posts/2017-09-17-x.md") =>
  learnHabit([{ path, text: `---\ndate: ${date}\ntitle: x\n---\n` }]);
const post = (yaml: string) => `---\n${yaml}\n---\n\nMot.\n`;
const published = (yaml: string, wish: Partial<Publication> = {}, path = "_drafts/un.md") =>
  publish(
    { path, text: post(yaml) },
    {
      ...{ date: { year: 2026, month: 11, day: 21 }, time: null, show: false },
      ...{ zone: "Europe/Paris", habit: none, ...wish },
    },
  );

describe("publish", () => {
  test("names the file by the day, and leaves the text alone", () => {
    expect(published("title: Un")).toEqual({ path: "_posts/2026-11-21-un.md", text: post("title: Un") });
  });

  test("stamps an hour with its offset", () => {
    expect(published("title: Un", { time: "18:30" }).text).toBe(
      post("title: Un\ndate: 2026-11-21 18:30:00 +0100"),
    );
  });

  test("stamps the day where the blog's posts have one, in its place", () => {
    const habit = habitOf("2017-09-17 12:00:00 +0200");
    expect(published("title: Un", { habit }).text).toBe(post("date: 2026-11-21\ntitle: Un"));
  });

  test("leaves no date of another day", () => {
    const written = "title: Un\ndate: 2017-01-01 10:00:00 +0100";
    expect(published(written).text).toBe(post("title: Un"));
    expect(published(written, { habit: habitOf("2017-09-17") }).text).toBe(
      post("title: Un\ndate: 2026-11-21"),
    );
    expect(published("title: Un\ndate: 2026-11-21").text).toBe(post("title: Un\ndate: 2026-11-21"));
  });

  test("takes off what hides it when that is wanted", () => {
    expect(published("title: Un\npublished: false").text).toBe(post("title: Un\npublished: false"));
    expect(published("title: Un\npublished: false", { show: true }).text).toBe(post("title: Un"));
  });

  test("files it by year where the blog does, and keeps folders of its own", () => {
    const habit = habitOf("2017-09-17", "_posts/2017/2017-09-17-x.md");
    expect(published("title: Un", { habit }, "a/_drafts/un.md").path).toBe("a/_posts/2026/2026-11-21-un.md");
    expect(published("title: Un", { habit }, "_drafts/b/un.md").path).toBe("_posts/b/2026-11-21-un.md");
    expect(published("title: Un", { habit }, "notes/un.md").path).toBe("_posts/2026/2026-11-21-un.md");
  });
});

describe("unpublish", () => {
  test("leaves no day in the name, the folders or the front matter", () => {
    expect(
      unpublish({ path: "a/_posts/2017/09/2017-09-17-un.md", text: post("title: Un\ndate: 2017-09-17") }),
    ).toEqual({ path: "a/_drafts/un.md", text: post("title: Un") });
  });

  test("keeps folders that are no date, and files that no rule knows", () => {
    expect(unpublish({ path: "_posts/b/2017-09-17-un.md", text: "" }).path).toBe("_drafts/b/un.md");
    expect(unpublish({ path: "notes/2017-09-17-un.md", text: "" }).path).toBe("_drafts/un.md");
  });
});

describe("any front matter", () => {
  const lines = [
    ...[
      "title: Un",
      "title: 'Un'",
      "layout: post",
      "tags: [a, b]",
      "tags:",
      "  - a",
      "- b",
      "# mot",
      "",
      "  ",
    ],
    ...[
      "date: 2017-01-02",
      "date: 2017-01-02 23:30:00 +0200",
      'date: "2017-01-02 10:00"',
      "date: hier",
      "date:",
    ],
    ...[
      "date: |",
      "  2017-01-02",
      "date: &d 2017-01-02",
      "again: *d",
      "{date: 2017-01-02, title: x}",
      "? date",
    ],
    ...[
      "published: false",
      "published:",
      "a: b: c",
      "\ttab",
      "<<: {date: 2017-01-02}",
      "---",
      "...",
      "date : 2016-01-01",
    ],
  ];
  const { chance, list, pick } = dice(20_261_121);
  const texts = Array.from({ length: 1500 }, () => {
    const ending = pick(["\n", "\r\n"]);
    const fence = chance(0.9) ? ["---"] : [];
    const yaml = list(0, 7, () => pick(lines));
    return (chance(0.1) ? "\ufeff" : "") + [...fence, ...yaml, ...fence, "", "Mot.", ""].join(ending);
  });
  const habits = [
    none,
    habitOf("2017-09-17"),
    learnHabit(texts.slice(0, 5).map((text) => ({ path: "", text }))),
  ];
  const context = { now: Date.UTC(2030, 0), buildZone: "Europe/Paris" };

  test("is published on the wanted day, its body kept", () => {
    for (const text of texts) {
      const time = pick([null, "00:15", "23:30"]);
      const habit = pick(habits);
      const made = publish(
        { path: "_drafts/un.md", text },
        { date: { year: 2026, month: 11, day: 21 }, time, show: true, zone: "Europe/Paris", habit },
      );
      if (findBlock(text)) expect(bodyOf(made.text), text).toBe(bodyOf(text));
      else expect(made.text.endsWith(text.replace("\ufeff", "")), text).toBe(true);
      const read = readDocument(made, defaultConfig, context);
      // Nothing is written into what Jekyll cannot read.
      const isReadable = readFrontMatter(text).problems.every(({ code }) => code === "front-matter-missing");
      if (!isReadable) expect(made.text).toBe(text);
      else expect([read.date, read.published], `${text}\n→\n${made.text}`).toEqual(["2026-11-21", true]);
    }
  });

  test("is a draft without a date again", () => {
    for (const text of texts) {
      const made = unpublish({ path: "_posts/2017-09-17-un.md", text });
      expect(bodyOf(made.text), text).toBe(bodyOf(text));
      if (readFrontMatter(text).problems.length > 0) expect(made.text).toBe(text);
      else expect(readDocument(made, defaultConfig, context).date, `${text}\n→\n${made.text}`).toBeNull();
    }
  });
});
