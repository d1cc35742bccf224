import { expect, test } from "vitest";
import { Marks } from "#core/liquid/marks.ts";

test("a chip is a span in text and nothing in an attribute", () => {
  const marks = new Marks("");
  const mark = marks.add({ kind: "chip", text: "{% <x> %}" });
  expect(marks.restore(`<p title="${mark}">${mark}</p>`)).toBe(
    '<p title=""><span class="liquid-chip">{% &lt;x&gt; %}</span></p>',
  );
});

test("a link to a missing post loses its address and says which", () => {
  const marks = new Marks("");
  const mark = marks.add({ kind: "missing", path: '_posts/"x".md' });
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
  marks.add({ kind: "chip", text: "c" });
  expect(marks.restore("xLiquidMark0z")).toBe("xLiquidMark0z");
});
