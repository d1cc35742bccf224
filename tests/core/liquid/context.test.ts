// What a few words of Liquid can ask for: more work, room or page than there is. It ends soon, and says so in its place.
import { describe, expect, test } from "vitest";
import { renderPost, siteOf } from "../../support/render.ts";

const includes = { "_includes/twice.html": "{% include twice.html %}{% include twice.html %}" };
const growing = (step: string, times: number) => `{% assign a = "x,y" | split: "," %}${step.repeat(times)}`;
const inLoop = (piece: string) => `{% for i in (1..900000) %}${piece}{% endfor %}`;

const demands: Record<string, string> = {
  "a list that doubles": `${growing("{% assign a = a | concat: a %}", 40)}{{ a | size }}`,
  "lists that hold each other": `${growing("{% assign a = a | push: a %}", 60)}{{ a | join }}`,
  "lists that hold each other, from the front": `${growing("{% assign a = a | unshift: a %}", 60)}{{ a }}`,
  "groups of groups": `${growing('{% assign g = a | group_by: "x" %}{% assign a = g | push: a | push: g %}', 60)}{{ a | jsonify }}`,
  "lists that are kept": Array.from(
    { length: 500 },
    (_, at) => `{% assign a${at} = (1..900000) | reverse %}`,
  ).join(""),
  "a file that includes itself twice": "{% include twice.html %}",
  "a file that is never there": inLoop("{% include none.html %}"),
  "a tag that nobody knows": inLoop("{% none %}"),
  "a filter that fails": inLoop("{{ 1 | divided_by: 0 }}"),
  "a page of a million pieces": inLoop("<b>x</b>"),
};

describe("Liquid that asks for too much", () => {
  test.each(Object.entries(demands))("%s", (_, body) => {
    const { html, problems } = renderPost(
      `---\ntitle: x\n---\nAvant.\n\n${body}\n\nFin.\n`,
      siteOf([], includes),
    );
    expect(problems.map(({ data }) => data)).toContainEqual({ message: "Liquid has too much to do here" });
    expect(problems.length).toBeLessThan(5000);
    expect(html.length).toBeLessThan(3_000_000);
    expect(html).toContain("<p>Avant.</p>");
    expect(html).toContain("<p>Fin.</p>");
  });

  test("leaves room for what blogs do: a list of all posts, made one by one", () => {
    const list =
      '{% assign a = "" | split: "" %}{% for i in (1..3000) %}{% assign a = a | push: i %}{% endfor %}';
    const { html, problems } = renderPost(`${list}{{ a | size }} {{ a | concat: a | size }}`);
    expect([html, problems]).toEqual(["<p>3000 6000</p>\n", []]);
  });
});
