import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("note-left", {
  sick: [
    { body: "TODO: écrire\n", at: "TODO", data: { note: "TODO" } },
    { body: "- a\n- FIXME\n", at: "FIXME", data: { note: "FIXME" } },
    { body: "a (TODO b) c\n", at: "(TODO b)", data: { note: "(TODO b)" } },
    { body: "en TK, il\n", at: "TK", data: { note: "TK" } },
    { body: "a [?] b\n", at: "[?]", data: { note: "[?]" } },
    { body: "a (???) b\n", at: "(???)", data: { note: "(???)" } },
    { body: "a [à compléter] b\n", at: "[à compléter]", data: { note: "[à compléter]" } },
    { body: "`TODO:` a\n\nTODO: b\n", at: "TODO", data: { note: "TODO" } },
  ],
  well: [
    "ma TODO list, TODO app\n",
    "`TODO: a`\n\n```\nTODO: b\n```\n",
    "Quoi ??? un film XXX, Tcl/TK, TKs, l’HDTK\n",
    "un formulaire à compléter\n",
    "on tape «\u00a0TK\u00a0», puis on cherche TK\n",
    "{% comment %}TODO: a{% endcomment %}\n",
    "<!-- TODO: a -->\n",
    "(note\u00a0: voir plus bas)\n",
  ],
});
