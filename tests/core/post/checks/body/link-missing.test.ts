import { ruleTable } from "../../../../support/rule-table.ts";

const other = { posts: { "_posts/2016-01-02-autre-texte.md": "---\ntitle: Autre\n---\n" } };

ruleTable("link-missing", {
  sick: [
    {
      body: "a {% link _posts/2016-01-03-b.md %} c\n",
      at: "{% link _posts/2016-01-03-b.md %}",
      data: { path: "_posts/2016-01-03-b.md", near: null },
    },
    {
      body: "[a]({% link _posts/2016-01-03-autre-texte.md %})\n",
      at: "{% link _posts/2016-01-03-autre-texte.md %}",
      data: { path: "_posts/2016-01-03-autre-texte.md", near: "Autre" },
      cured: "[a]({% link _posts/2016-01-02-autre-texte.md %})\n",
      blog: other,
    },
    {
      body: "[a]({% post_url 2016-01-02-autre-txte %})\n",
      at: "{% post_url 2016-01-02-autre-txte %}",
      data: { path: "2016-01-02-autre-txte", near: "Autre" },
      cured: "[a]({% post_url 2016-01-02-autre-texte %})\n",
      blog: other,
    },
    {
      body: "```\n{% link _posts/b.md %}\n```\n",
      at: "{% link _posts/b.md %}",
      data: { path: "_posts/b.md", near: null },
      cured: "{% raw %}```\n{% link _posts/b.md %}\n```{% endraw %}\n",
    },
    {
      body: "{% link propos.md %}\n",
      at: "{% link propos.md %}",
      data: { path: "propos.md", near: null },
      blog: { paths: ["a-propos.md"] },
    },
    {
      body: "{% for a in (1..3) %}{% link _posts/b.md %}{% endfor %}\n",
      at: "{% link _posts/b.md %}",
      data: { path: "_posts/b.md", near: null },
    },
  ],
  well: [
    { body: "{% link _posts/2016-01-02-autre-texte.md %}\n", blog: other },
    { body: "{% post_url 2016-1-2-autre-texte %}\n", blog: other },
    "{% raw %}{% link _posts/b.md %}{% endraw %}\n",
    // Of pages nothing is known where the repository was not listed.
    "{% link propos.md %}\n",
    { body: "{% link a-propos.md %}{% link /a-propos.md %}\n", blog: { paths: ["a-propos.md"] } },
    { body: "{% link assets/b.css %}{% link feed.xml %}\n", blog: { paths: [] } },
    // A draft that is there is another rule's.
    { body: "{% link _drafts/b.md %}\n", blog: { posts: { "_drafts/b.md": "a" } } },
  ],
});
