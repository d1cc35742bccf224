import { ruleTable } from "../../../../support/rule-table.ts";

const posts = {
  "_drafts/b.md": "---\ntitle: Brouillon\n---\n",
  "_posts/2999-01-02-c.md": "---\ntitle: Demain\n---\n",
  "_posts/2016-01-02-d.md": "---\ntitle: Retiré\npublished: false\n---\n",
  "_posts/2016-01-02-e.md": "---\ntitle: Paru\n---\n",
};

ruleTable("link-hidden", {
  sick: [
    {
      body: "[a]({% link _drafts/b.md %})\n",
      at: "{% link _drafts/b.md %}",
      data: { title: "Brouillon", why: "draft", date: null },
      blog: { posts },
    },
    {
      body: "[a]({% post_url 2999-01-02-c %})\n",
      at: "{% post_url 2999-01-02-c %}",
      data: { title: "Demain", why: "future", date: "2999-01-02" },
      blog: { posts },
    },
    {
      body: "`{% link _posts/2016-01-02-d.md %}`\n",
      at: "{% link _posts/2016-01-02-d.md %}",
      data: { title: "Retiré", why: "unpublished" },
      cured: "{% raw %}`{% link _posts/2016-01-02-d.md %}`{% endraw %}\n",
      blog: { posts },
    },
    {
      body: "{% link _drafts/b.md %}\n",
      at: "{% link _drafts/b.md %}",
      data: { why: "draft" },
      blog: { posts },
      path: "_drafts/essai.md",
    },
    {
      body: "{% link _posts/2999-01-02-c.md %}\n",
      at: "{% link _posts/2999-01-02-c.md %}",
      data: { why: "future" },
      blog: { posts },
      path: "_posts/2998-01-01-essai.md",
    },
  ],
  well: [
    { body: "{% link _posts/2016-01-02-e.md %}\n", blog: { posts } },
    { body: "{% link _posts/2999-01-02-c.md %}\n", blog: { posts, yaml: "future: true\n" } },
    // By the day on which it appears, the other one has.
    { body: "{% link _posts/2999-01-02-c.md %}\n", blog: { posts }, path: "_posts/2999-01-03-essai.md" },
    "{% link _posts/2016-01-02-absent.md %}\n",
  ],
});
