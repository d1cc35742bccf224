import { describe, expect, test } from "vitest";
import { plainText } from "#core/post/plain-text.ts";

const tidy = (markdown: string) => plainText(markdown).replace(/\s+/g, " ").trim();

describe("plainText", () => {
  test.each([
    ["# Titre\n\nUn **gras** et *maigre* `code`.", "Titre Un gras et maigre code."],
    ["- a\n- b\n1. c\n> d", "a b c d"],
    ['[lien](http://a.b "x"), [autre][1].\n\n[1]: http://c', "lien, autre."],
    ["[x]({{ site.baseurl }}{% link _posts/2017-09-17-x.md %})", "x"],
    ["![image](a.png) après", "après"],
    ['<p class="a">Bonjour</p><!-- tu <b> -->', "Bonjour"],
    ["a < b et 2 > 1", "a < b et 2 > 1"],
    ["<https://exemple.org>", "https://exemple.org"],
    ["avant {% include x.html %}{{ page.title }} après {: .classe}", "avant après"],
    ["note[^1]\n\n[^1]: La note", "note La note"],
    ["a\n---\nb\n\n***\n\n| x | y |\n|---|---|\n| 1 | 2 |", "a b x y 1 2"],
    ["```ruby\nputs 1\n```", "puts 1"],
    ["mot_avec_traits _souligné_ \\*pas gras\\*", "mot_avec_traits souligné *pas gras*"],
    ["A&nbsp;B &amp; C &inconnu;", "A B & C &inconnu;"],
    ["{ a } ~~barré~~ 1~2", "{ a } barré 1~2"],
  ])("%s", (markdown, text) => {
    expect(tidy(markdown)).toBe(text);
  });

  test.each(["<!--", "{{", "{%", "[", "![", "](", "`", "&", "\\", "> ", "- ", "<a "])(
    "gets through a million “%s”",
    (opener) => {
      expect(typeof plainText(opener.repeat(1_000_000))).toBe("string");
    },
  );
});
