import { describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import { cardLinks } from "#core/post/card-links.ts";

const { config } = readConfig("url: https://example.org\nbaseurl: /blog\n");

describe("cardLinks", () => {
  test.each([
    ["{% link _posts/a.md %}", "link _posts/a.md"],
    ["{% link cat/_drafts/a.md %}", "link cat/_drafts/a.md"],
    ["{% post_url 2017-09-17-a %}", "post_url 2017-09-17-a"],
    ["[x](/2017/a/#part)", "url /2017/a/"],
    ["[x](../a/)", "url /2017/a/"],
    ["[x]({{ site.baseurl }}/2017/a/)", "url /2017/a/"],
    ["[x](https://example.org/2017/a/)", "url /2017/a/"],
    ["[x](/a/) [y](/a/#part) [z](/b/)", "url /a/,url /b/"],
    ["{% link about.md %}", ""],
    ["[x](https://example.com/a/) [y]({{ site.cdn }}/a/)", ""],
    ["![x](/img/a.png) [y](/slides.PDF)", ""],
  ])("keeps of %s", (text, links) => expect(cardLinks(text, "/2017/b/", config).join()).toBe(links));
});
