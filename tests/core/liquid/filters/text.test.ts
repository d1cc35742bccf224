import { expect, test } from "vitest";
import { renderPost } from "../../../support/render.ts";

test.each([
  ["'L’été à Noël' | slugify: 'latin'", "l-ete-a-noel"],
  ["'a,b,c' | split: ',' | array_to_sentence_string", "a, b, and c"],
  ["'un deux trois' | number_of_words", "3"],
  ["'*a*' | markdownify | strip | strip_html", "a"],
  ["'il a dit' | smartify", "il a dit"],
  ["nil | slugify", ""],
])("{{ %s }} is %s", (filter, said) =>
  expect(renderPost(`x{{ ${filter} }}y`).html).toContain(`>x${said}y</p>`),
);

test("jsonify ends even on posts that lead back to themselves", () => {
  expect(renderPost("`{{ site.posts | jsonify }}`").html).toContain("[]");
});
