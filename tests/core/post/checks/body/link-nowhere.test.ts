import { ruleTable } from "../../../../support/rule-table.ts";

const posts = {
  "_posts/2016-01-02-autre-texte.md": "---\ntitle: Autre\nredirect_from:\n  - /2015/01/01/ancien/\n---\n",
  "_posts/2999-01-02-demain.md": "---\ntitle: Demain\n---\n",
};

ruleTable("link-nowhere", {
  sick: [
    {
      body: "[a](/2016/01/03/b.html)\n",
      at: "/2016/01/03/b.html",
      data: { address: "/2016/01/03/b.html", hidden: null, near: null },
      blog: { posts },
    },
    {
      body: "[a](/2016/01/03/Autre-Texte.html#c)\n",
      at: "/2016/01/03/Autre-Texte.html#c",
      data: { hidden: null, near: "Autre" },
      cured: "[a](/2016/01/02/autre-texte.html#c)\n",
      blog: { posts },
    },
    {
      body: "[a][b]\n\n[b]: https://exemple.org/2016/01/03/autre-texte.html 'c'\n",
      at: "https://exemple.org/2016/01/03/autre-texte.html",
      data: { near: "Autre" },
      cured: "[a][b]\n\n[b]: https://exemple.org/2016/01/02/autre-texte.html 'c'\n",
      blog: { posts, yaml: "url: https://exemple.org\n" },
    },
    {
      body: "[a]({{ site.baseurl }}/2016/01/03/autre-texte.html)\n",
      at: "{{ site.baseurl }}/2016/01/03/autre-texte.html",
      data: { address: "/blog/2016/01/03/autre-texte.html", near: "Autre" },
      cured: "[a]({{ site.baseurl }}/2016/01/02/autre-texte.html)\n",
      blog: { posts, yaml: "baseurl: /blog\n" },
    },
    {
      body: "[a](/2999/01/02/demain.html)\n",
      at: "/2999/01/02/demain.html",
      data: { hidden: { title: "Demain", why: "future", date: "2999-01-02" }, near: null },
      blog: { posts },
    },
    {
      body: "[a](/2016/01/03/b/)\n",
      at: "/2016/01/03/b/",
      data: { near: null },
      blog: { posts, yaml: "permalink: /:categories/:year/:month/:day/:title/\n" },
    },
  ],
  well: [
    { body: "[a](/2016/01/02/autre-texte.html) [b](/2016/01/02/autre-texte)\n", blog: { posts } },
    { body: "[a](/2015/01/01/ancien/)\n", blog: { posts } },
    { body: "[a](/2016/01/) [b](/a-propos/) [c](/2016/)\n", blog: { posts } },
    { body: "[a](https://exemple.com/2016/01/03/b.html)\n", blog: { posts } },
    { body: "[a](/2016/01/03/b.png) [c](d.pdf)\n", blog: { posts } },
    { body: "`[a](/2016/01/03/b.html)`\n", blog: { posts } },
    { body: "[a](/2016/01/03/b.html)\n", blog: { posts, yaml: "permalink: /:title/\n" } },
    { body: "[a](/2016/01/03/b.html)\n", blog: { posts, paths: ["2016/01/03/b.html"] } },
    { body: "[a](/2017/09/17/essai.html)\n", blog: { posts } },
    // Of the same day or later, it finds the other one published.
    { body: "[a](/2999/01/02/demain.html)\n", blog: { posts }, path: "_posts/2999-01-03-essai.md" },
  ],
});
