import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("link-empty", {
  sick: [
    { body: "a [](/b) c\n", at: "[](/b)", data: { address: "/b" } },
    { body: '<a href="/b"> </a>\n', at: "/b", data: { address: "/b" } },
  ],
  well: [
    "[a](/b) [![a](/c.png)](/b)\n",
    '<a href="/b" class="icon"></a> <a href="/b"><i></i></a> <a href="/b" aria-label="c"></a> <a id="b"></a>\n',
    "`[](/b)`\n",
  ],
});

ruleTable("image-alt", {
  sick: [
    { body: "a ![](/b.png) c\n", at: "![](/b.png)", data: { address: "/b.png" } },
    { body: '![](/b.png "c")\n', at: '![](/b.png "c")', data: { address: "/b.png" } },
    { body: '<img src="/b.png">\n', at: "/b.png", data: { address: "/b.png" } },
    { body: "![a](/b.png) ![](/b.png)\n", at: "![](/b.png)", data: { address: "/b.png" } },
  ],
  well: [
    "![a](/b.png)\n",
    '<img src="/b.png" alt="">\n',
    '<img src="/b.gif" width="1">\n',
    "`![](/b.png)`\n",
  ],
});
