import { describe, expect, test } from "vitest";
import { Markup, toHtml } from "#core/kramdown/index.ts";
import { dice } from "../../support/dice.ts";

const text = `# Un titre

Un paragraphe avec [un lien][l], une note[^n] et du HTML.

* a
* b
  suite

> citation

terme
: sens

## Un titre

~~~ ruby
puts 1

puts 2
~~~
{:.code}

a | b
c | d

{:.pending}

Autre[^m] note[^n].

<div markdown="1">
*dedans*

</div>

[l]: /x "titre"
[^n]: la note[^m]
[^m]: l’autre

    sa suite
*[HTML]: langage
`;

describe("Markup", () => {
  test("gives one piece for each block, with the line at which it begins", () => {
    const pieces = new Markup().render("a\n\n\nb\n* c\n* d\n\n~~~\ne\n\nf\n~~~\n# g");
    expect(pieces.map(({ html, line }) => [line, html.split(/[ >\n]/)[0]])).toEqual([
      [0, "<p"],
      [3, "<p"],
      [4, "<ul"],
      [7, "<div"],
      [12, "<h1"],
    ]);
  });

  test("counts the lines of a list's items from the list's own, if asked", () => {
    const html = new Markup({ withLines: true }).render("x\n\n* a\n  b\n* c\n")[1]?.html;
    expect(html).toBe('<ul>\n  <li data-line="0">a\nb</li>\n  <li data-line="2">c</li>\n</ul>\n');
  });

  test("prints the same after any edits as it would from scratch", () => {
    const own = dice(7);
    const pieces = [
      "\n",
      "\n\n",
      "* ",
      "x",
      "[^n]",
      "    ",
      "> ",
      "# ",
      "{:.y}\n",
      "~~~\n",
      "<div>",
      "</div>",
      ": ",
      "|",
      "*",
      "[l]: /y\n",
      "*[HTML]: sens\n{:z}\n",
      "{:z: .k}\n",
      "HTML",
    ];
    const markup = new Markup({ withLines: true });
    let now = text;
    for (let n = 0; n < 600; n++) {
      const from = Math.floor(own.roll() * now.length);
      const to = Math.min(now.length, from + (own.chance(0.4) ? Math.floor(own.roll() * 12) : 0));
      now =
        n % 40 === 39 ? text : now.slice(0, from) + (own.chance(0.8) ? own.pick(pieces) : "") + now.slice(to);
      const fresh = new Markup({ withLines: true }).render(now);
      expect(markup.render(now), now).toEqual(fresh);
    }
  });

  test("keeps the pieces that an edit does not concern", () => {
    let colored = 0;
    const highlighter = {
      highlight: (code: string) => {
        colored++;
        return code;
      },
    };
    const markup = new Markup({ highlighter });
    const code = "~~~ ruby\nx\n~~~\n\n";
    markup.render(`a\n\n${code.repeat(5)}b\n\nc [l]\n\n[l]: /x\n`);
    expect(colored).toBe(5);
    const [first] = markup.render(`a changed\n\n${code.repeat(5)}b\n\nc [l]\n\n[l]: /x\n`);
    expect(first?.html).toBe("<p>a changed</p>\n\n");
    const pieces = markup.render(`a changed\n\n${code.repeat(5)}b\n\nc [l]\n\n[l]: /y\n`);
    expect(pieces.at(-1)?.html).toContain('href="/y"');
    expect(colored).toBe(5);
    markup.recolor();
    markup.render(`a changed\n\n${code.repeat(5)}b\n\nc [l]\n\n[l]: /y\n`);
    expect(colored).toBe(10);
  });
});

describe("toHtml", () => {
  test("is not changed by a highlighter that throws", () => {
    const highlight = () => {
      throw new Error("no colors");
    };
    const outer = new Markup({ highlighter: { highlight } });
    expect(() => outer.render("`a`\n")).toThrow("no colors");
    expect(toHtml("b\n")).toBe("<p>b</p>\n");
    expect(outer.render("c\n")).toEqual([{ html: "<p>c</p>\n", line: 0 }]);
  });

  test.each([
    ["brackets", "[".repeat(3000)],
    ["quotes", "> ".repeat(300)],
    ["attribute lists", "{:".repeat(3000)],
    ["lists with attributes", "- a\n{:.x}\n".repeat(500)],
    ["deep quotes", "> ".repeat(4000)],
    ["open elements", "<div>\n".repeat(2000)],
    ["open spans", "<b>".repeat(4000)],
    ["footnotes", "[^a]".repeat(2000)],
    ["a footnote of itself", "x[^a]\n\n[^a]: y[^a]\n"],
    ["an attribute list of itself", "{:a: b}\n{:b: a}\n\nx\n{: a}\n"],
    ["pipes", "|".repeat(5000)],
    ["nothing", ""],
  ])("comes back from %s", (_, markdown) => expect(typeof toHtml(markdown)).toBe("string"));
});
