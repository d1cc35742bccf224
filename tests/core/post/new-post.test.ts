import { describe, expect, test } from "vitest";
import { newPost } from "#core/post/new-post.ts";

const date = { year: 2026, month: 11, day: 20 };
const text = (model: string, title = "Neuf mois") => newPost({ title, kind: "post", date, model }).text;

describe("newPost", () => {
  test("keeps the shape of the model: keys, order, category, tags, the blank line in the block", () => {
    const model =
      "---\nlayout: post\ntitle: A mon compte + 8 mois\ncategory: good_job\ntags: [et moi]\n\n---\n\nSimili journal.\n\n<!--more-->\n";
    expect(newPost({ title: "A mon compte + 10 mois", kind: "post", date, model })).toEqual({
      path: "_posts/2026-11-20-a-mon-compte-10-mois.md",
      text: "---\nlayout: post\ntitle: A mon compte + 10 mois\ncategory: good_job\ntags: [et moi]\n\n---\n\n",
    });
  });

  test("quotes the title only where YAML needs it", () => {
    const model = "---\ntitle: Huit mois\n---\n";
    expect(text(model, "Neuf mois")).toBe("---\ntitle: Neuf mois\n---\n\n");
    expect(text(model, "Bilan : neuf #9")).toBe('---\ntitle: "Bilan : neuf #9"\n---\n\n');
  });

  test("keeps the model's own quotes and lists", () => {
    const model = "---\ntitle:  'Huit mois'\ntags:\n  - et moi\n  - solo\n---\nx";
    expect(text(model)).toBe("---\ntitle:  'Neuf mois'\ntags:\n  - et moi\n  - solo\n---\n\n");
  });

  test("drops what belongs to one post alone", () => {
    const model =
      "---\nlayout: post\ntitle: Huit\ndate: 2017-09-17 12:00:00 +0200\nslug: huit\npermalink: /huit/\npublished: false\n" +
      "redirect_from:\n  - /8/\n  - /huit.html\nlast-modified: 2018-01-01\nlang: fr\nimage: x.png\n---\nx";
    expect(text(model)).toBe("---\nlayout: post\ntitle: Neuf mois\nlang: fr\n---\n\n");
  });

  test("adds a title to a model that has none", () => {
    expect(text("---\nlayout: post\n---\nx")).toBe("---\nlayout: post\ntitle: Neuf mois\n---\n\n");
  });

  test("takes neither CRLF nor a BOM from its model", () => {
    expect(text("\ufeff---\r\nlayout: post\r\ntitle: Huit\r\n---\r\n\r\nx\r\n")).toBe(
      "---\nlayout: post\ntitle: Neuf mois\n---\n\n",
    );
  });

  test.each(["", "Sans en-tête", "---\ntitle: a: b\n---\n", "---\n---\n", "---\n- a\n---\n"])(
    "falls back on a plain post when the model tells nothing (%#)",
    (model) => {
      expect(text(model)).toBe("---\nlayout: post\ntitle: Neuf mois\n---\n\n");
    },
  );

  test("puts a draft under _drafts, without a date", () => {
    expect(newPost({ title: "L’été à Noël : cœur", kind: "draft", date })).toEqual({
      path: "_drafts/l-ete-a-noel-coeur.md",
      text: '---\nlayout: post\ntitle: "L’été à Noël : cœur"\n---\n\n',
    });
  });

  test("takes extension and root, and always finds a name", () => {
    const made = newPost({ title: "!?", kind: "post", date, extension: ".markdown", root: "coll" });
    expect(made.path).toBe("coll/_posts/2026-11-20-sans-titre.markdown");
  });
});
