import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("tag-unknown", {
  sick: [
    { body: "{% if site.x %}{% tableau %}{% endif %}\n", at: "{% tableau %}", data: { tag: "tableau" } },
    {
      body: "a {% tableau b %}\n",
      at: "{% tableau b %}",
      data: { tag: "tableau", plugin: null, near: null },
    },
    {
      body: "{% youtube abc %}\n",
      at: "{% youtube abc %}",
      data: { tag: "youtube", plugin: "jekyll-youtube", near: null },
    },
    {
      body: "{% include_cached a.html %}\n",
      at: "{% include_cached a.html %}",
      data: { plugin: "jekyll-include-cache" },
    },
    {
      body: "{% inclde a.html %}\n",
      at: "{% inclde a.html %}",
      data: { near: "include" },
      cured: "{% include a.html %}\n",
      blog: { yaml: "plugins: [some-plugin]\n" },
    },
    {
      body: "```django\n{% csrf_token %}\n```\n",
      at: "{% csrf_token %}",
      data: { tag: "csrf_token", near: null },
      cured: "{% raw %}```django\n{% csrf_token %}\n```{% endraw %}\n",
    },
    {
      body: "{% gist a/1 %}\n",
      at: "{% gist a/1 %}",
      data: { plugin: "jekyll-gist" },
      blog: { files: { Gemfile: 'gem "jekyll"\n' } },
    },
  ],
  well: [
    "{% assign a = 1 %}{% include_relative a.md %}{% tablerow a in b %}{% endtablerow %}\n",
    "{% raw %}{% tableau b %}{% endraw %}\n",
    // Any plugin that nobody knows here may bring it.
    { body: "{% tableau b %}\n", blog: { yaml: "plugins: [some-plugin]\n" } },
    { body: "{% tableau b %}\n", blog: { paths: ["_plugins/tableau.rb"] } },
    { body: "{% youtube abc %}\n", blog: { files: { Gemfile: 'gem "jekyll-youtube"\n' } } },
    { body: "{% seo %}\n", blog: { yaml: "plugins:\n  - jekyll-seo-tag\n" } },
    // Without a Gemfile GitHub may build the blog, and has this one on.
    "{% gist a/1 %}\n",
  ],
});
