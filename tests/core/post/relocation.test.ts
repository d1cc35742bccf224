import { describe, expect, test } from "vitest";
import { type Blog, head, move, pamiers, rewritten } from "../../support/relocation.ts";

describe("a link stays as it is", () => {
  const kept: [string, string][] = [
    ["in code, which is read and not followed", "`[x](/2017/09/17/foix.html)`\n"],
    ["where Liquid does not run", "{% raw %}{% link _posts/2017-09-17-foix.md %}{% endraw %}"],
    ["to another post", "[x](/2017/09/17/foix-2.html) {% post_url 2017-09-18-foix %}"],
    ["that no post answers to", "{% link _posts/2017-9-17-foix.md %}"],
  ];
  test.each(kept)("%s", (_, text) => expect(rewritten(text, { to: pamiers })).toBe(text));

  test("when it still leads there: the file is renamed, the URL is not", () => {
    const text = "---\npermalink: /foix/\n---\n";
    const before = "[x](/foix/) {% link _posts/2017-09-17-foix.md %}";
    expect(rewritten(before, { text, to: { path: pamiers, text } })).toBe(
      "[x](/foix/) {% link _posts/2017-09-17-pamiers.md %}",
    );
  });
});

describe("the moved post itself", () => {
  test("is the first change, with its links to itself", () => {
    const text = `${head}[haut](/2017/09/17/foix.html#haut) {% post_url 2017-09-17-foix %}`;
    const plan = move({ to: pamiers, text });
    expect(plan.changes).toEqual([
      {
        id: "foix",
        path: "_posts/2017-09-17-foix.md",
        newPath: pamiers,
        before: text,
        after: `${head}[haut](/2017/09/17/pamiers.html#haut) {% post_url 2017-09-17-pamiers %}`,
        links: 2,
      },
    ]);
    expect(plan.from).toMatchObject({ url: "/2017/09/17/foix.html", date: "2017-09-17" });
    expect(plan.to).toMatchObject({ url: "/2017/09/17/pamiers.html", path: pamiers });
  });

  test("keeps its relative links on their posts", () => {
    const text = `${head}[x](noel.html)`;
    const plan = move({
      to: "_posts/2018-01-02-foix.md",
      text,
      others: { "_posts/2017-09-17-noel.md": head },
    });
    expect(plan.changes[0]?.after).toBe(`${head}[x](/2017/09/17/noel.html)`);
  });

  test("is no change where nothing moves", () => {
    expect(move({ to: "_posts/2017-09-17-foix.md" }).changes).toEqual([]);
  });
});

describe("redirect_from", () => {
  test("gets the URL that is left, when the writer wants it", () => {
    const plan = move({ to: pamiers, redirect: true });
    expect(plan.abandoned).toBe("/2017/09/17/foix.html");
    expect(plan.changes[0]?.after).toBe("---\ntitle: Foix\nredirect_from: [/2017/09/17/foix.html]\n---\n");
    expect(move({ to: pamiers }).changes[0]?.after).toBe(head);
  });

  test("is the one of the last export, where the post has moved since", () => {
    const plan = move({
      to: pamiers,
      redirect: true,
      former: { path: "_posts/2017-09-16-foix.md", text: head },
    });
    expect(plan.changes[0]?.after).toContain("redirect_from: [/2017/09/16/foix.html]");
  });

  test("never names the post's own URL: back home, the entry goes", () => {
    const text = "---\ntitle: Foix\nredirect_from: [/2017/09/17/pamiers.html, /vieux/]\n---\n";
    const plan = move({ to: pamiers, text, redirect: true });
    expect(plan.changes[0]?.after).toContain("redirect_from: [/vieux/, /2017/09/17/foix.html]\n");
  });
});

describe("a post that has moved since its last export", () => {
  const former = { path: "_posts/2017-09-16-foix.md", text: head };
  test("is followed from both places", () => {
    const path = "_posts/2018-01-01-autre.md";
    const text = "{% link _posts/2017-09-16-foix.md %} [x](/2017/09/17/foix.html)";
    const plan = move({ to: pamiers, former, others: { [path]: text } });
    expect(plan.changes[1]?.after).toBe(
      "{% link _posts/2017-09-17-pamiers.md %} [x](/2017/09/17/pamiers.html)",
    );
  });

  test("and stays where it is now: only the links of others change", () => {
    const plan = move({
      to: "_posts/2017-09-17-foix.md",
      former,
      others: { "_posts/2018-01-01-autre.md": "{% post_url 2017-09-16-foix %}" },
    });
    expect(plan.changes.map(({ id, after }) => [id, after])).toEqual([
      ["_posts/2018-01-01-autre.md", "{% post_url 2017-09-17-foix %}"],
    ]);
    expect(plan.abandoned).toBe("/2017/09/16/foix.html");
  });
});

describe("what no edit can follow is told", () => {
  const path = "_posts/2018-01-01-autre.md";
  const left = (body: string, blog: Partial<Blog> = {}) =>
    move({ to: pamiers, ...blog, others: { [path]: body } }).left.map(({ source, why }) => [why, source]);

  test("a URL and a day, for a post that becomes a draft", () => {
    const draft = "_drafts/foix.md";
    const body =
      "[x](/2017/09/17/foix.html) {% post_url 2017-09-17-foix %} {% link _posts/2017-09-17-foix.md %}";
    expect(left(body, { to: draft })).toEqual([
      ["no-url", "/2017/09/17/foix.html"],
      ["no-url", "{% post_url 2017-09-17-foix %}"],
    ]);
    const plan = move({ to: draft, others: { [path]: `${head}${body}` } });
    expect(plan.changes[1]?.after).toContain("{% link _drafts/foix.md %}");
    expect(plan.stopping).toBe(2);
  });

  test("the old name where no link is read: code, front matter, Liquid of the writer's own", () => {
    expect(left("{% assign p = '2017-09-17-foix' %}{% post_url {{ p }} %}")).toEqual([
      ["mention", "{% assign p = '2017-09-17-foix' %}{% post_url {{ p }} %}"],
    ]);
    expect(left("---\nsuite: /2017/09/17/foix.html\n---\n")).toEqual([
      ["mention", "suite: /2017/09/17/foix.html"],
    ]);
  });

  test("in a layout or an include, which are not the desk's to write", () => {
    const files = {
      "_includes/menu.html": '<a href="/2017/09/17/foix.html">Foix</a>',
      "_data/a.yml": "x: 1\n",
    };
    expect(move({ to: pamiers, files }).left).toEqual([
      { path: "_includes/menu.html", source: '<a href="/2017/09/17/foix.html">Foix</a>', why: "mention" },
    ]);
  });

  test("not a longer name that begins or ends like it", () => {
    expect(left("2017-09-17-foix-2 x/2017/09/17/foix.html12 12017-09-17-foix")).toEqual([]);
  });
});

describe("conflicts", () => {
  test("a file name that a disk takes for the same", () => {
    const plan = move({ to: pamiers, others: { "_posts/2017-09-17-Pamiers.md": head } });
    expect(plan.conflicts).toEqual([
      { code: "path-taken", id: "_posts/2017-09-17-Pamiers.md", title: "_posts/2017-09-17-Pamiers.md" },
    ]);
  });

  test("a URL of another post", () => {
    const other = "_posts/2017-09-17-autre.md";
    const plan = move({
      to: pamiers,
      others: { [other]: "---\npermalink: /2017/09/17/pamiers.html\n---\n" },
    });
    expect(plan.conflicts).toEqual([{ code: "url-taken", id: other, title: other }]);
  });
});

describe("a day to come", () => {
  test("hides the post, and stops the build at each tag of a visible post that names it", () => {
    const plan = move({
      to: "_posts/2027-01-01-foix.md",
      others: {
        "_posts/2018-01-01-a.md":
          "{% post_url 2017-09-17-foix %} {% link _posts/2017-09-17-foix.md %} [x](/2017/09/17/foix.html)",
        "_drafts/b.md": "{% post_url 2017-09-17-foix %}",
      },
    });
    expect(plan.to.visibility).toBe("future");
    expect(plan.stopping).toBe(2);
  });
});

describe("a draft that is published", () => {
  test("is followed by the links that named the draft", () => {
    const blog = { from: "_drafts/foix.md", to: "_posts/2017-09-17-foix.md" };
    expect(rewritten("{% link _drafts/foix.md %}", blog)).toBe("{% link _posts/2017-09-17-foix.md %}");
  });
});
