import { expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import { guessUrl } from "#core/jekyll/page-url.ts";

const collections =
  "collections:\n  livres:\n    output: true\n  notes:\n    output: true\n    permalink: /n/:title/\n  muets:\n    output: false\n";

test.each([
  ["a-propos.md", "", "/a-propos.html"],
  ["a-propos.md", "permalink: pretty", "/a-propos/"],
  ["a-propos.md", "permalink: /:title/", "/a-propos/"],
  ["docs/git/index.md", "", "/docs/git/"],
  ["docs/plan.pdf", "permalink: pretty", "/docs/plan.pdf"],
  ["_livres/un/deux.md", collections, "/livres/un/deux.html"],
  ["_livres/un.md", `${collections}permalink: pretty`, "/livres/un/"],
  ["_notes/Un deux.md", collections, "/n/Un-deux/"],
  ["_muets/un.md", collections, null],
  ["_layouts/post.html", "", null],
])("%s with %j is at %s", (path, yaml, url) => {
  expect(guessUrl(path, readConfig(yaml).config)).toBe(url);
});
