import { ruleTable } from "../../../../support/rule-table.ts";

const files = { "_includes/encart.html": "a" };

ruleTable("include-missing", {
  sick: [
    {
      body: "{% include note.html %}\n",
      at: "{% include note.html %}",
      data: { path: "_includes/note.html", near: null },
      blog: { files },
    },
    {
      body: "a {% include encrat.html a=1 %}\n",
      at: "{% include encrat.html a=1 %}",
      data: { path: "_includes/encrat.html", near: "_includes/encart.html" },
      cured: "a {% include encart.html a=1 %}\n",
      blog: { files },
    },
    {
      body: "{% include_relative code.rb %}\n",
      at: "{% include_relative code.rb %}",
      data: { path: "_posts/code.rb", near: null },
      blog: { paths: [] },
    },
  ],
  well: [
    { body: "{% include encart.html %}\n", blog: { files } },
    // No include came with the import: nothing is known of them.
    "{% include note.html %}\n",
    { body: "{% include note.html %}\n", blog: { files, yaml: "theme: beau\n" } },
    { body: "{% include social.html %}\n", blog: { files, yaml: "theme: minima\n" } },
    { body: "{% include_relative code.rb %}\n", blog: { paths: ["_posts/code.rb"] } },
    { body: "{% include_relative code.rb %}\n", blog: { files } },
  ],
});
