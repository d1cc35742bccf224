import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("footnote-undefined", {
  sick: [
    { body: "a[^1] b\n", at: "[^1]", data: { name: "1", near: null } },
    {
      body: "a[^notes]\n\n[^note]: b\n",
      at: "[^notes]",
      data: { name: "notes", near: "note" },
      cured: "a[^note]\n\n[^note]: b\n",
    },
    { body: "`[^1]` a[^1]\n", at: "[^1]", data: { name: "1" } },
  ],
  well: ["a[^1]\n\n[^1]: b\n", "a\\[^1]\n", "`[^1]`\n", "a [^a-z] [^b]* [^/]+\n", "```\n[^1]\n```\n"],
});

ruleTable("footnote-unused", {
  sick: [
    { body: "a\n\n[^b]: c\n", at: "[^b]:", data: { name: "b" } },
    { body: "a[^1]\n\n[^1]: b\n\n[^2]: c\n", at: "[^2]:", data: { name: "2" } },
  ],
  well: ["a[^1]\n\n[^1]: b\n", "```\n[^b]: c\n```\n", "a [^1]: b\n"],
});
