import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bodyOf } from "#core/front-matter/block.ts";
import { hostileBodies } from "../support/hostile/bodies.ts";
import { armed } from "../support/hostile/payload.ts";
import { kramdownCases } from "../support/kramdown-cases.ts";

/** Posts of a corpus that are read, evenly spread over it, and how much of each. */
const postCount = 600;
const postLength = 12_000;

/** What the mutations begin with. */
export type Texts = {
  short: string[];
  /** Bodies of posts. */
  posts: string[];
  /** Whole posts, with their front matter. */
  files: string[];
  options: Record<string, unknown>[];
  liquid: string[];
};

/** The fixtures, and the posts below `corpus` when that is there. */
export function readTexts(corpus: string): Texts {
  const cases = kramdownCases();
  const found = existsSync(corpus) ? readPosts(corpus) : [];
  return {
    short: [...cases.map(({ markdown }) => markdown), ...hostileBodies.map((body) => armed(body, 1))],
    posts: found.map((file) => bodyOf(file).slice(0, postLength)),
    files: [...found, ...readPosts("tests/fixtures/sites"), ...readPosts("tests/fixtures/checks")].map(
      (file) => file.slice(0, postLength),
    ),
    options: cases.map(({ options }) => options).filter((options) => Object.keys(options).length > 0),
    liquid,
  };
}

function readPosts(corpus: string): string[] {
  const paths = readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:md|markdown)$/.test(path))
    .sort();
  const step = Math.max(1, Math.floor(paths.length / postCount));
  return paths.filter((_, at) => at % step === 0).map((path) => readFileSync(join(corpus, path), "utf8"));
}

/** Bodies with Liquid in them; what they name is in the blog of `run.ts`, or is missing. */
const liquid = [
  "{% assign a = 1 %}{{ a | plus: 2 }} {{ page.title | upcase }} {{ 'x' | append: \"y\" | replace: 'x', 'z' }}\n",
  "{% for post in site.posts limit: 2 offset: 1 %}{{ forloop.index }} {{ post.title }}{% else %}rien{% endfor %}\n",
  "{% if page.tags contains 'mer' and site.title != blank %}a{% elsif x %}b{% else %}c{% endif %}\n",
  "{% case page.layout %}{% when 'post' or 'page' %}a{% when nil %}b{% else %}c{% endcase %}\n",
  "{% capture x %}un *texte* {{ x }}{% endcapture %}{{ x | markdownify | strip_html }}\n",
  "{% include note.html texte=\"a 'b'\" n=1 p=page.title %}\n\n{% include absent.html %}\n{% include {{ page.x }} %}\n",
  "{% raw %}{{ a }} {% b %}{% endraw %} {% comment %}{% x %}{% endcomment %}\n",
  '{% highlight ruby linenos hl_lines="1 2" %}\nputs 1 | 2\n{% endhighlight %}\n',
  "{% link _posts/2017-09-17-a.md %} {% post_url 2017-09-17-a %} {% post_url absent %}\n",
  "{% unless a %}b{% endunless %}{% increment c %}{% decrement c %}{% cycle 'a', 'b' %}\n",
  "{% tablerow i in (1..4) cols: 2 %}{{ i }}{% endtablerow %}{% for i in (1..3) reversed %}{% break %}{% endfor %}\n",
  "{{ site.data.gens | map: 'nom' | sort | join: ', ' }} {{ 'now' | date: '%d/%m/%Y' }} {{ page.date | date_to_string }}\n",
  "{{- page.content | truncatewords: 3 -}} {%- if true -%} a {%- endif -%} {{ 1 | divided_by: 0 }}\n",
  "{{ 'a,b' | split: ',' | where_exp: 'x', 'x == \"a\"' | jsonify }} {{ site.time | date_to_xmlschema }}\n",
  "# {{ page.title }}\n\n* {{ a }}\n{: .b}\n\n| {{ c }} | {% if d %}|{% endif %} |\n\n```\n{{ e }}\n```\n[^1] [a]({{ f }})\n\n[^1]: {% g %}\n",
];
