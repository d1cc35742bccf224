import { expect, test } from "vitest";
import { siteOf } from "#app/models/site.ts";
import { readConfig } from "#core/jekyll/config.ts";
import { describe } from "#core/post/describe.ts";
import { now, renderPost } from "../../support/render.ts";

const yaml = `title: Carnet
timezone: Europe/Paris
defaults:
  - scope: { path: "", type: posts }
    values: { humeur: calme }
`;

const texts = {
  "_posts/2017-01-01-a.md": "---\ntitle: Un\nimage: a.png\nseries: x\n---\nUn.\n",
  "_posts/2017-02-02-b.md":
    '---\ntitle: Deux\ndate: 2017-02-02 23:30:00\nsubtitle: "Bis"\nhumeur: gaie\ntags: [mer]\n---\nDeux.\n',
  "_posts/2017-02-02-c.md":
    "---\ntitle: Trois\ndate: 2017-02-02 08:15\nseries: x\ncote: { a: [1, 2.5] }\n---\nTrois.\n",
  "_posts/2017-09-17-z.md": "---\ntitle: Z\n---\n",
  "_drafts/d.md": "---\ntitle: D\nseries: x\n---\n",
};

const { config } = readConfig(yaml);
const cards = Object.entries(texts).map(([path, text]) => {
  const post = { id: path, path, text, rev: 1, createdAt: 1, updatedAt: 1 };
  return describe(post, config, { now, buildZone: "UTC" });
});
const site = siteOf(config, cards, []);
const print = (liquid: string) =>
  renderPost(`---\ntitle: Z\n---\n<div>${liquid}</div>`, site, "_posts/2017-09-17-z.md")
    .html.replace(/<\/?div>/g, "")
    .trimEnd();

// What Jekyll 4.3.1 prints of the same blog.
test.each([
  ["{{ site.posts[1].subtitle }} {{ site.posts.last.image }} {{ site.posts.size }}", "Bis a.png 4"],
  [
    "{% for p in site.posts %}{{ p.title }}:{{ p.subtitle }}:{{ p.humeur }},{% endfor %}",
    "Z::calme,Deux:Bis:gaie,Trois::calme,Un::calme,",
  ],
  ['{{ site.posts | where: "series", "x" | map: "title" | join: "," }}', "Trois,Un"],
  ['{{ site.posts | map: "image" | compact | size }}', "1"],
  ['{{ site.posts | group_by: "series" | map: "name" | join: "," }}', ",x"],
  ["{{ page.previous.humeur }} {{ page.previous.previous.cote.a | last }}", "gaie 2.5"],
  ["{{ page.next.title }}{{ page.previous.next.title }}", "Z"],
  [
    '{% for p in site.posts limit: 2 offset: 1 %}{{ p.date | date: "%F %H:%M" }} {% endfor %}',
    "2017-02-03 00:30 2017-02-02 08:15",
  ],
  ["{{ site.tags.mer[0].subtitle }} {{ site.related_posts.first.subtitle }}", "Bis Bis"],
  ["{{ site.documents.first.image }} {{ site.collections[0].docs.first.image }}", "a.png a.png"],
])("%s", (liquid, printed) => expect(print(liquid)).toBe(printed));

test("a front matter names its post and calls it a draft, but has no say in its neighbors", () => {
  const text = "---\nname: N\ndraft: D\nprevious: P\nnext: X\nid: I\n---\n";
  const liquid = "{{ page.name }} {{ page.draft }} {{ page.previous.title }} {{ page.next }} {{ page.id }}";
  expect(renderPost(text + liquid, site, "_posts/2017-09-17-z.md").html).toContain("N D Deux  /2017/09/17/z");
});

test("a post is read when it is first reached, and no sooner", () => {
  const asked: string[] = [];
  const documents = site.documents.map((one) => ({
    ...one,
    get frontMatter() {
      asked.push(one.title);
      return "---\nimage: x.png\n---\n";
    },
  }));
  const text = "{{ site.posts.last.image }}{{ page.previous.image }}{{ site.posts.last.image }}";
  const { html } = renderPost(text, { ...site, documents }, "_posts/2017-09-17-z.md");
  expect(html).toContain("x.pngx.pngx.png");
  expect(asked).toEqual(["Un", "Deux"]);
});

test("holds no more posts than limit_posts asks for", () => {
  const limited = readConfig(`${yaml}limit_posts: 2\n`).config;
  const few = siteOf(limited, cards, []);
  const text = "---\ntitle: Z\n---\n{{ site.posts | map: 'title' | join }} {{ page.previous.previous }}";
  expect(renderPost(text, few, "_posts/2017-09-17-z.md").html.trim()).toMatch(/^<p[^>]*>Z Deux\s*<\/p>$/);
});
