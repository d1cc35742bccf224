import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("scheme-missing", {
  sick: [
    {
      body: "[a](www.exemple.org)\n",
      at: "www.exemple.org",
      data: { address: "www.exemple.org" },
      cured: "[a](https://www.exemple.org)\n",
    },
    {
      body: '<a href="blog.exemple.fr/a?b">a</a>\n',
      at: "blog.exemple.fr/a?b",
      data: { address: "blog.exemple.fr/a?b" },
      cured: '<a href="https://blog.exemple.fr/a?b">a</a>\n',
    },
  ],
  well: ["[a](https://www.exemple.org) [b](//exemple.org) [c](a.html) [d](photo.png) [e](index.php/a)\n"],
});
