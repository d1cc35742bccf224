import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("anchor-missing", {
  sick: [
    {
      body: "## Été à la mer\n\n[a](#ete-a-la-mer)\n",
      at: "#ete-a-la-mer",
      data: { anchor: "ete-a-la-mer", near: "été-à-la-mer" },
      cured: "## Été à la mer\n\n[a](#été-à-la-mer)\n",
    },
    {
      body: "## Premier pas\n\n[a](#premeir-pas)\n",
      at: "#premeir-pas",
      data: { near: "premier-pas" },
      cured: "## Premier pas\n\n[a](#premier-pas)\n",
    },
    { body: '<a href="#loin">a</a>\n', at: "#loin", data: { anchor: "loin", near: null } },
    {
      body: "[a](/2017/09/17/essai.html#loin)\n",
      at: "/2017/09/17/essai.html#loin",
      data: { anchor: "loin", near: null },
      blog: { posts: { "_posts/2017-09-17-essai.md": "a" } },
    },
  ],
  well: [
    "## Un deux\n\n[a](#un-deux) [b](#Un%20deux \"c\"){: #Un.b}\n\n<b id='Un deux'></b>\n",
    "a[^1]\n\n[^1]: b\n",
    '<a name="b"></a> [a](#b) [c](#) [d](#top) [e](#comments)\n',
    '<a href="#c" data-toggle="d">a</a> <a href="#c" onclick="d()">a</a>\n',
    { body: "[a](#pied)\n", blog: { files: { "_layouts/post.html": '<p id="pied">' } } },
    "[a](/autre/#loin)\n",
    "`[a](#loin)`\n",
  ],
});
