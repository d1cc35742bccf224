import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("block-unclosed", {
  sick: [
    { body: "{% if a %}\nb\n", at: "{% if a %}", data: { tag: "if", isCode: false } },
    { body: "a {% raw %} b\n", at: "{% raw %}", data: { tag: "raw", isCode: false } },
    {
      body: "`{% for a in b %}`\n",
      at: "{% for a in b %}",
      data: { tag: "for", isCode: true },
      cured: "{% raw %}`{% for a in b %}`{% endraw %}\n",
    },
    { body: "{% if a %}{% for b in c %}\n{% endif %}\n", at: "{% for b in c %}", data: { tag: "for" } },
  ],
  well: [
    "{% if a %}b{% endif %}\n",
    "{% raw %}{% if a %}{% endraw %}\n",
    "{% if a %}{% for b in c %}\n{% endif %}{% endfor %}\n",
    "{% if a }\nb\n{% endif %}\n",
  ],
});

ruleTable("braces-unclosed", {
  sick: [
    {
      body: "[a]({{ site.baseurl }/b)\n",
      at: "{{ site.baseurl }",
      data: { close: "}}", isCode: false },
      cured: "[a]({{ site.baseurl }}/b)\n",
    },
    {
      body: "a {% if b }c{% endif %}\n",
      at: "{% if b }",
      data: { close: "%}", isCode: false },
      cured: "a {% if b %}c{% endif %}\n",
    },
    {
      body: "```latex\n\\frac{{a}{b}}\n```\n",
      at: "{{a}{b}}",
      data: { close: "}}", isCode: true },
      cured: "{% raw %}```latex\n\\frac{{a}{b}}\n```{% endraw %}\n",
    },
    { body: "a {{ b c\n\nd\n", at: "{{ b c", data: { close: "}}", isCode: false } },
  ],
  well: ["{{ site.baseurl }}/b {% if a %}b{% endif %}\n", "{% raw %}{{ a }{% endraw %}\n", "{ a }\n"],
});

ruleTable("block-misplaced", {
  sick: [
    {
      body: "{% if a %}{% for b in c %}\nd\n{% endif %}{% endfor %}\n",
      at: "{% endif %}",
      data: { tag: "endif", open: "for" },
    },
    { body: "a {% endfor %}\n", at: "{% endfor %}", data: { tag: "endfor", open: null } },
    { body: "a {% else %}\n", at: "{% else %}", data: { tag: "else", open: null } },
  ],
  well: [
    "{% if a %}{% for b in c %}{% else %}{% endfor %}{% elsif d %}{% else %}{% endif %}\n",
    "{% case a %}{% when 1 %}b{% else %}c{% endcase %}\n",
    // The one that it closes could not be read.
    "{% for a %}b{% endfor %}\n",
    "{% if a %}{% for b in c %}\n{% endif %}\n",
  ],
});

ruleTable("liquid-failed", {
  sick: [
    {
      body: '{{ "a" | append }}\n',
      at: '{{ "a" | append }}',
      data: { message: "wrong number of arguments (given 1, expected 2)" },
    },
    { body: "{{ 1 | divided_by: 0 }}\n", at: "{{ 1 | divided_by: 0 }}", data: { message: "divided by 0" } },
    {
      body: "`{% capture %}`\n",
      at: "{% capture %}",
      data: { message: "Syntax Error in 'capture' - Valid syntax: capture [var]" },
      cured: "{% raw %}`{% capture %}`{% endraw %}\n",
    },
  ],
  // What hangs on what was not imported may go well.
  well: ['{{ "a" | append: "b" }}\n', "{{ site.staff | sort }}\n", "{{ a | unknown_filter }}\n"],
});
