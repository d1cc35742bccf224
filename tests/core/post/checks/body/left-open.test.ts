import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("fence-open", {
  sick: [
    { body: "a\n\n```js\nlet a;\n", at: "```", data: { fence: "```", isSwallowing: false } },
    { body: "a\n\n~~~\nb\n", at: "~~~", data: { fence: "~~~", isSwallowing: false } },
    {
      body: "```\na\n\nb\n\n```js\nc\n```\n",
      at: "```",
      data: { fence: "```", isSwallowing: true },
    },
  ],
  well: [
    "```js\na\n```\n\n~~~\nb\n~~~\n",
    "````\n```js\na\n```\n````\n",
    "```markdown\n```js\na\n```\n",
    "a `` ``` `` b\n",
    "- a\n\n  ```js\n  b\n  ```\n",
    "{% raw %}\n```js\n{{ a }}\n```\n{% endraw %}\n",
  ],
});

ruleTable("comment-open", {
  sick: [
    { body: "a <!-- b\n\nc\n", at: "<!--", data: {} },
    { body: "`<!--` a\n\n<!-- b\n", at: "<!--", data: {} },
  ],
  well: ["a <!-- b --> c\n", "<!--more-->\n", "`<!--`\n", "\\<!-- b\n", "&lt;!-- b\n", "```\n<!-- b\n```\n"],
});
