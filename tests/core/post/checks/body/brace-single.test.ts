import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("brace-single", {
  sick: [
    {
      body: "[a]({ site.baseurl }/b)\n",
      at: "{ site.baseurl }",
      data: { written: "{ site.baseurl }" },
      cured: "[a]({{ site.baseurl }}/b)\n",
    },
    {
      body: "a {page.title} b\n",
      at: "{page.title}",
      data: { written: "{page.title}" },
      cured: "a {{ page.title }} b\n",
    },
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a script's
  well: ["`{ site.baseurl }`\n", "{{ site.baseurl }}\n", "a${ site.b }\n", "{: .site }\n"],
});
