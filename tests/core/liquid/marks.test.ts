import { expect, test } from "vitest";
import { Marks } from "#core/liquid/marks.ts";

test("a chip is a span in text and nothing in an attribute", () => {
  const marks = new Marks("");
  const mark = marks.add({ kind: "chip", text: "{% <x> %}", source: "{% <x> %}" });
  expect(marks.restore(`<p title="${mark}">${mark}</p>`)).toBe(
    '<p title=""><span class="liquid-chip">{% &lt;x&gt; %}</span></p>',
  );
});

test("a link to a missing post loses its address and says which", () => {
  const marks = new Marks("");
  const mark = marks.add({ kind: "missing", path: '_posts/"x".md', source: "" });
  expect(marks.restore(`<a href="/blog${mark}#y" class="z">a</a>`)).toBe(
    '<a data-missing="_posts/&quot;x&quot;.md" class="z">a</a>',
  );
});

test("a link to a hidden post keeps its address", () => {
  const marks = new Marks("");
  const mark = marks.add({ kind: "hidden", path: "_drafts/x.md", url: "/x/" });
  expect(marks.restore(`<a href="${mark}#y">a</a>`)).toBe('<a data-hidden="_drafts/x.md" href="/x/#y">a</a>');
});

test("a text that holds the placeholder's own letters is left alone", () => {
  const marks = new Marks("xLiquidMark0z");
  marks.add({ kind: "chip", text: "c", source: "c" });
  expect(marks.restore("xLiquidMark0z")).toBe("xLiquidMark0z");
});

test("what goes elsewhere has the Liquid itself, and no mark of the preview's", () => {
  const marks = new Marks("");
  const source = '{% youtube\n"<x>" %}';
  const chip = marks.add({ kind: "chip", text: "{% youtube", source });
  const missing = marks.add({ kind: "missing", path: "x.md", source: "{% link x.md %}" });
  const hidden = marks.add({ kind: "hidden", path: "_drafts/x.md", url: "/x/" });
  expect(marks.spellOut(`<p>${chip} ${chip}</p><a href="${missing}">a</a><a href="${hidden}">b</a>`)).toEqual(
    {
      html:
        "<p>{% youtube\n&quot;&lt;x&gt;&quot; %} {% youtube\n&quot;&lt;x&gt;&quot; %}</p>" +
        '<a href="{% link x.md %}">a</a><a href="/x/">b</a>',
      left: [source, "{% link x.md %}"],
    },
  );
});
