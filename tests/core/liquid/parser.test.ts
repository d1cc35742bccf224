import { describe, expect, test } from "vitest";
import { unreadable } from "#core/liquid/liquid.ts";
import { renderPost, siteDocument, siteOf } from "../../support/render.ts";

const codes = (text: string) => renderPost(text).problems.map(({ code }) => code);

describe("what Jekyll's build would fail on", () => {
  test("is a chip and a problem, and the rest is rendered", () => {
    const { html, problems } = renderPost("a {% youtube x %} {{ 1 | plus: 1 }}");
    expect(html).toBe('<p>a <span class="liquid-chip">{% youtube x %}</span> 2</p>\n');
    expect(problems).toMatchObject([{ code: "tag-unknown", data: { tag: "youtube" } }]);
  });

  test("says an unknown block once", () => expect(codes("{% x %}\na\n{% endx %}")).toEqual(["tag-unknown"]));

  test("gives back what an unclosed block has eaten", () => {
    const { html, problems } = renderPost("{% if a %}\n\nb {{ 1 | plus: 1 }}\n\n{% nope %}");
    expect(html).toContain("b 2");
    expect(problems.map(({ code }) => code)).toEqual(["liquid-failed", "tag-unknown"]);
  });

  test("spoils only its own line when braces are not closed", () => {
    const { html } = renderPost("a {{ b\n\nc {{ 1 | plus: 1 }}\n\n{% if\n\nd");
    expect(html).toContain("c 2");
    expect(html).toContain(">d</p>");
  });

  test("is found inside blocks too", () => {
    expect(renderPost("{% if true %}x {% nope %} y{% endif %}").html).toContain("x <span");
  });

  test("is found in time however much of it there is", () => {
    expect(codes("{% if x %}".repeat(300)).length).toBeGreaterThan(0);
    expect(codes("{{ ".repeat(3000)).length).toBeGreaterThan(0);
    expect(codes("{% for %}{% endif %}".repeat(300)).length).toBeGreaterThan(0);
  });
});

test("raw, comment, capture and assign work as in Jekyll", () => {
  expect(renderPost("{% raw %}{{ x }}{% endraw %}").html).toContain("{{ x }}");
  expect(renderPost("a{% comment %}b{% endcomment %}c").html).toContain("ac");
  expect(renderPost("{% capture x %}*a*{% endcapture %}{{ x }}").html).toContain("<em>a</em>");
  expect(renderPost('{% assign x = "b" | upcase %}{{ x }}').html).toContain("B");
});

test("render_with_liquid turns Liquid off in Jekyll 4 alone", () => {
  const text = "---\nrender_with_liquid: false\n---\n{{ page.nope }}x";
  expect(renderPost(text).html).toContain("{{ page.nope }}x");
  expect(renderPost(text, { ...siteOf(), jekyll: 3 }).html).toContain("<p>x</p>");
});

test("a page knows its neighbors", () => {
  const site = siteOf([
    siteDocument("_posts/2017-09-16-avant.md"),
    siteDocument("_posts/2017-09-17-essai.md"),
  ]);
  expect(renderPost("{{ page.previous.url }}a{{ page.next.url }}b", site).html).toContain(
    "/2017-09-16-avant/ab",
  );
});

test("tells what stops the build in branches that are never taken, once, where it stands", () => {
  const text = "{% if a %}{% b %}{{ c }d {% for e in f %}{% endif %}";
  expect(unreadable(text).map(({ begin, end, unknown }) => [text.slice(begin, end), unknown])).toEqual([
    ["{% b %}", "b"],
    ["{{ c }d ", undefined],
    ["{% for e in f %}", undefined],
  ]);
  expect(unreadable("{% if a %}{% raw %}{% b %}{% endraw %}{% else %}{{ c }}{% endif %}")).toEqual([]);
});
