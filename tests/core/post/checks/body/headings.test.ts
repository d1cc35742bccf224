import { ruleTable } from "../../../../support/rule-table.ts";

const files = { "_layouts/post.html": "<h1 class='a'>{{ page.title }}</h1>{{ content }}" };
const yaml = "defaults: [{ scope: {}, values: { layout: post } }]\n";

ruleTable("heading-skipped", {
  sick: [
    {
      body: "## a\n\n#### b\n\n##### c\n\n#### d\n\n## e\n\n### f\n",
      at: "#### b",
      data: { from: 2, to: 4 },
      cured: "## a\n\n### b\n\n#### c\n\n### d\n\n## e\n\n### f\n",
    },
    { body: "a\n=\n\n<h3>b</h3>\n", at: "<h3>b</h3>", data: { from: 1, to: 3 } },
    {
      body: "> # a\n>\n> ### b\n",
      at: "> ### b".slice(2),
      data: { from: 1, to: 3 },
      cured: "> # a\n>\n> ## b\n",
    },
  ],
  well: ["## a\n\n### b\n\n## c\n", "#### a\n\n## b\n", "```\n# a\n### b\n```\n"],
});

ruleTable("heading-top", {
  sick: [
    {
      body: "# a\n\n## b\n",
      at: "# a",
      data: { text: "a", layout: "post" },
      cured: "## a\n\n### b\n",
      blog: { files, yaml },
    },
    {
      body: "# a\n",
      at: "# a",
      data: { layout: "billet" },
      cured: "## a\n",
      blog: {
        files: { ...files, "_layouts/billet.html": "---\nlayout: post\n---\n{{ content }}" },
        yaml: yaml.replace("layout: post", "layout: billet"),
      },
    },
  ],
  well: [
    { body: "## a\n", blog: { files, yaml } },
    "# a\n",
    { body: "# a\n", blog: { files: { "_layouts/post.html": "{{ content }}" }, yaml } },
    { body: "# a\n", blog: { files: { "_layouts/post.html": "<h1>Blog</h1>{{ page.title }}" }, yaml } },
  ],
});
