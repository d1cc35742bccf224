import { expect, test } from "vitest";
import { renderPost, siteOf } from "../../../support/render.ts";

const files = {
  "_includes/a.html": "<b>{{ include.x }}-{{ include.y }}-{{ page.title }}</b>",
  "_includes/sub/b.html": "{% include a.html x=include.z %}",
  "_includes/me.html": "x{% include me.html %}",
};

test("hands its parameters over, quoted or from variables", () => {
  const { html } = renderPost(
    `---\ntitle: T\n---\n{% assign v = "w" %}{% include a.html x="a b" y=v %}`,
    siteOf([], files),
  );
  expect(html).toContain("<b>a b-w-T</b>");
});

test("nests, and takes a name from a variable", () => {
  const text = '{% assign n = "sub/b.html" %}{% include {{ n }} z="1" %}';
  expect(renderPost(text, siteOf([], files)).html).toContain("<b>1–Essai</b>");
});

test("shows a chip for a file that is not there", () => {
  const { html, problems } = renderPost("{% include z.html %}", siteOf([], files));
  expect(html).toContain('<span class="liquid-chip">{% include z.html %}</span>');
  expect(problems).toMatchObject([{ code: "include-missing", data: { path: "_includes/z.html" } }]);
});

test("stops at a file that includes itself", () => {
  expect(renderPost("{% include me.html %}", siteOf([], files)).problems).toMatchObject([
    { code: "liquid-failed" },
  ]);
});
