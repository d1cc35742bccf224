import { describe, expect, test } from "vitest";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { learnHabit } from "#core/post/habit.ts";
import { newPost } from "#core/post/new-post.ts";

const date = { year: 2026, month: 11, day: 20 };
const habitOf = (text: string, path = "_posts/2017-09-17-solo-plus-8-mois.md") =>
  learnHabit([{ path, text }]);
const none = learnHabit([]);
const text = (model: string, title = "Neuf mois") =>
  newPost({ title, kind: "post", date, habit: habitOf(model) }).text;

describe("newPost", () => {
  test("keeps the shape of the blog's posts: keys, order, category, tags, the blank line in the block", () => {
    const model =
      "---\nlayout: post\ntitle: A mon compte + 8 mois\ncategory: good_job\ntags: [et moi]\n\n---\n\nSimili journal.\n\n<!--more-->\n";
    expect(newPost({ title: "A mon compte + 10 mois", kind: "post", date, habit: habitOf(model) })).toEqual({
      path: "_posts/2026-11-20-a-mon-compte-10-mois.md",
      text: "---\nlayout: post\ntitle: A mon compte + 10 mois\ncategory: good_job\ntags: [et moi]\n\n---\n\n",
    });
  });

  test("names an episode as the series does", () => {
    const episodes = [9, 8].map((month) => ({
      title: `A mon compte + ${month} mois`,
      path: `_posts/2017-0${month}-17-solo-plus-${month}-mois.md`,
    }));
    const made = newPost({ title: "A mon compte + 10 mois", kind: "draft", date, habit: none, episodes });
    expect(made.path).toBe("_drafts/solo-plus-10-mois.md");
  });

  test("quotes the title only where YAML needs it, and keeps the quotes of the habit", () => {
    const model = "---\ntitle: Huit mois\n---\n";
    expect(text(model)).toBe("---\ntitle: Neuf mois\n---\n\n");
    expect(text(model, "Bilan : neuf #9")).toBe('---\ntitle: "Bilan : neuf #9"\n---\n\n');
    expect(text("---\ntitle:  'Huit mois'\n---\nx")).toBe("---\ntitle:  'Neuf mois'\n---\n\n");
  });

  test.each([
    ...[
      "Bilan : huit mois",
      "Bilan :",
      "Q: R",
      "Bilan\u00a0: x",
      "Solo #8",
      "@moi",
      "[neuf]",
      "*fin*",
      "&co",
    ],
    ...[
      "%",
      "> suite",
      "- tiret",
      "? quoi",
      "| barre",
      "`code`",
      '"Un" suite',
      "'Un' suite",
      "!important",
      "{x}",
    ],
    ...[
      "on",
      "Yes",
      "no",
      "12:30",
      "1.10",
      "007",
      "1_000",
      "1,000",
      "2017-09-17",
      "~",
      "null",
      "+ 8 mois",
      "100% solo",
    ],
    ...[
      "« x »",
      "l'été",
      "🎉",
      "a\\b",
      'dit "oui"',
      "oN",
      "1e3",
      ":symbole",
      "=",
      "<<",
      "fin\u2028",
      " espace ",
      "a\tb",
    ],
  ])("writes %j so that Jekyll reads that very title", (title) => {
    for (const model of ["---\ntitle: x\n---\n", "---\ntitle: 'x'\n---\n", '---\ntitle: "x"\n---\n', ""]) {
      const front = readFrontMatter(text(model, title));
      expect([front.problems, front.data.title], model).toEqual([[], title]);
    }
  });

  test("stamps a post that wants an hour, where the habit has its date or behind the title", () => {
    const stamp = "2026-11-20 18:30:00 +0100";
    const stamped = (model: string) =>
      newPost({ title: "Neuf", kind: "post", date, stamp, habit: habitOf(model) }).text;
    expect(stamped("---\ndate: 2017-09-17 12:00:00 +0200\ntitle: Huit\n---\n")).toBe(
      `---\ndate: ${stamp}\ntitle: Neuf\n---\n\n`,
    );
    expect(stamped("---\nlayout: post\ntitle: Huit\ntags: [a]\n\n---\n")).toBe(
      `---\nlayout: post\ntitle: Neuf\ndate: ${stamp}\ntags: [a]\n\n---\n\n`,
    );
  });

  test("gives a draft no date, whatever the habit", () => {
    const habit = habitOf(
      "---\ntitle: Huit\ndate: 2017-09-17 12:00:00 +0200\n---\n",
      "a/_posts/2017/2017-09-17-x.md",
    );
    expect(newPost({ title: "L’été à Noël", kind: "draft", date, stamp: "2026-11-20", habit })).toEqual({
      path: "a/_drafts/l-ete-a-noel.md",
      text: "---\ntitle: L’été à Noël\n---\n\n",
    });
  });

  test("takes extension and folders from the habit, and always finds a name", () => {
    const habit = habitOf("---\ntitle: x\n---\n", "coll/_posts/2017/2017-09-17-x.markdown");
    expect(newPost({ title: "!?", kind: "post", date, habit }).path).toBe(
      "coll/_posts/2026/2026-11-20-sans-titre.markdown",
    );
    expect(newPost({ title: "!?", kind: "draft", date, habit: none, fallbackSlug: "untitled" }).path).toBe(
      "_drafts/untitled.md",
    );
  });

  test("is plain in a blog without posts", () => {
    expect(newPost({ title: "a: b", kind: "post", date, habit: none }).text).toBe(
      '---\nlayout: post\ntitle: "a: b"\n---\n\n',
    );
  });
});
