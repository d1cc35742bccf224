import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("reference-undefined", {
  sick: [
    { body: "voir [le texte][b]\n", at: "[le texte][b]", data: { ref: "b", near: null, isDefined: false } },
    {
      body: "[le texte][liens]\n\n[lien]: /a\n",
      at: "[le texte][liens]",
      data: { ref: "liens", near: "lien", isDefined: false },
      cured: "[le texte][lien]\n\n[lien]: /a\n",
    },
    { body: "[le texte][]\n", at: "[le texte][]", data: { ref: "le texte", near: null } },
    {
      body: "<p>\n[le texte][1]\n</p>\n\n[1]: /a\n",
      at: "[le texte][1]",
      data: { ref: "1", near: null, isDefined: true },
    },
  ],
  well: [
    "[le texte][b]\n\n[B]: /a\n",
    "t[abc][def] [1][2] x\n",
    "`[le texte][b]`\n",
    "\\[le texte][b]\n",
    "[a] [b]\n",
  ],
});
