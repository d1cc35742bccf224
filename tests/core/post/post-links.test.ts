import { describe, expect, test } from "vitest";
import { findLinks } from "#core/post/post-links.ts";
import { growth } from "../../support/growth.ts";

/** Each link as `kind target`, with what stands before it when something does. */
function found(text: string): string[] {
  return findLinks(text).map(({ kind, target, prefix }) => `${prefix}${prefix && " "}${kind} ${target}`);
}

describe("findLinks", () => {
  test.each([
    ["[x](/2017/x/)", "url /2017/x/"],
    ["![x](/img/a.png)", "url /img/a.png"],
    ['[x](/2017/x/ "A title (really)")', "url /2017/x/"],
    ["[x](</2017/x/>)", "url /2017/x/"],
    ["[x](/a(b)c/)", "url /a(b)c/"],
    ["[x]( ../x/?q=1#part )", "url ../x/"],
    ["[x](https://example.org/x/)", "https://example.org url /x/"],
    ["[x]({{ site.url }}{{ site.baseurl }}/x/)", "{{ site.url }}{{ site.baseurl }} url /x/"],
    ['[x]({{ "/x/" | relative_url }})', "url /x/"],
    ["[x](/x/?v={{ site.version }})", "url /x/"],
    ["[x]({% link _posts/2017-09-17-x.md %})", "link _posts/2017-09-17-x.md"],
    ["[x]({%- post_url cat/2017-09-17-x -%})", "post_url cat/2017-09-17-x"],
    ["[x]({{ site.baseurl }}{% link _posts/a b.md %}#part)", "{{ site.baseurl }} link _posts/a b.md"],
    ["[x]({ site.baseurl }{% link _posts/x.md %})", "{ site.baseurl } link _posts/x.md"],
    ["[x]: {{ site.baseurl }}/x/ 'A title'", "{{ site.baseurl }} url /x/"],
    ["<a class=\"b\" href='/x/'>y</a>", "url /x/"],
    ['<a href="{{ "/x/" | relative_url }}">y</a>', "url /x/"],
    ["<img alt='' src=/x.png>", "url /x.png"],
    ["<https://example.org/x/>", "https://example.org url /x/"],
    ["[`x`](/x/)", "url /x/"],
    ["[![i](/i.png)](/x/)", "url /i.png,url /x/"],
    ["A {% link _posts/x.md %} alone", "link _posts/x.md"],
    ["- [x](/x/)\n\n    [y](/y/)", "url /x/,url /y/"],
    ["[^1]: a\n\n    [y](/y/)", "url /y/"],
  ])("reads %s", (text, links) => expect(found(text).join()).toBe(links));

  test.each([
    ["[x](#part)"],
    ["[x](mailto:me@example.org)"],
    ["[x](https://example.org)"],
    ["[x]({{ page.previous.url }})"],
    ["[x](/tags/{{ tag }}/)"],
    ["\\[x](/x/)"],
    ["[x](/x/"],
    ["[x](/x/\n\n)"],
    ["[x](/x/\r\n\r\n)"],
    ["`[x](/x/)`"],
    ["`` ` [x](/x/) ``"],
    ["```\n[x](/x/)\n```"],
    ["```\r\n[x](/x/)\r\n```\r\n"],
    ["~~~ md\n```\n[x](/x/)\n~~~"],
    ["A paragraph\n\n    [x](/x/)"],
    ["<!-- [x](/x/) -->"],
    ["<pre>[x](/x/)</PRE>"],
    ["{% highlight md %}\n[x](/x/)\n{% endhighlight %}"],
    ["{% comment %}[x](/x/) {% link _posts/x.md %}{% endcomment %}"],
    ["{% raw %}{% link _posts/x.md %}{% endraw %}"],
    ["{% link {{ page.next }} %}"],
    ["---\nsee: '[x](/x/)'\n---\n"],
  ])("finds nothing in %j", (text) => expect(found(text)).toEqual([]));

  test("finds the tags that Jekyll runs in code, without what stands round them", () => {
    const text = "`[x]({{ site.baseurl }}{% link a.md %})`\n\n```\n{% post_url 2017-09-17-x %}\n```\n";
    expect(found(text)).toEqual(["link a.md", "post_url 2017-09-17-x"]);
  });

  test("a fence that nothing closes is no code", () => {
    expect(found("```\n[x](/x/)\n")).toEqual(["url /x/"]);
  });

  test("says where the target, and the whole destination, lie in the text with its front matter", () => {
    const text =
      "---\ntitle: x\n---\n[x]({{ site.baseurl }}{% link _posts/x.md %}#part) and [y](https://h.org/y/#z)";
    const [tag, url] = findLinks(text);
    expect(text.slice(tag!.from, tag!.to)).toBe("_posts/x.md");
    expect(text.slice(tag!.wholeFrom, tag!.wholeTo)).toBe("{{ site.baseurl }}{% link _posts/x.md %}#part");
    expect(text.slice(url!.from, url!.to)).toBe("/y/");
    expect(text.slice(url!.wholeFrom, url!.wholeTo)).toBe("https://h.org/y/#z");
  });

  test("keeps the order of the text", () => {
    const text = "{% link a.md %} [x](/b) {% link c.md %} <a href='/d'>d</a> [x]({% link e.md %}) [x](/f)";
    expect(findLinks(text).map(({ target }) => target)).toEqual(["a.md", "/b", "c.md", "/d", "e.md", "/f"]);
  });

  test.each([
    "[](",
    "[x](/y) ",
    "<a href='",
    "<a<a",
    "`",
    "`` ` ",
    "```\n",
    "````\n~~~\n",
    "{% comment %}",
    "{% link x",
    "<code>",
    "<https://",
    "[a]: ",
    "\n \t",
  ])("takes time in proportion to a text of %j", (piece) => {
    const { ratio } = growth((size) => piece.repeat(size / piece.length), findLinks);
    expect(ratio).toBeLessThan(32);
  });
});
