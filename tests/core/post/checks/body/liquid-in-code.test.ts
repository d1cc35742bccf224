import { ruleTable } from "../../../../support/rule-table.ts";

ruleTable("liquid-in-code", {
  sick: [
    {
      body: "```js\nlet a = {{ user.name }};\n```\n",
      at: "{{ user.name }}",
      data: { written: "{{ user.name }}", isEmpty: true },
      cured: "{% raw %}```js\nlet a = {{ user.name }};\n```{% endraw %}\n",
    },
    {
      body: "a\n\n```js\n{{ a }}\n```\n",
      at: "{{ a }}",
      data: { isEmpty: true },
      cured: "a\n\n{% raw %}\n```js\n{{ a }}\n```\n{% endraw %}\n",
    },
    {
      body: "a `{{ page.title }}` b\n",
      at: "{{ page.title }}",
      data: { written: "{{ page.title }}", isEmpty: false },
      cured: "a {% raw %}`{{ page.title }}`{% endraw %} b\n",
    },
    {
      body: "- a\n\n  ```html\n  {{ page.title }}\n  ```\n",
      at: "{{ page.title }}",
      data: { isEmpty: false },
      cured: "- a\n\n{% raw %}  ```html\n  {{ page.title }}\n  ```{% endraw %}\n",
    },
    {
      body: "{% highlight html %}\n{{ user }}\n{% endhighlight %}\n",
      at: "{{ user }}",
      data: { isEmpty: true },
      cured: "{% highlight html %}{% raw %}\n{{ user }}\n{% endraw %}{% endhighlight %}\n",
    },
  ],
  well: [
    "{% raw %}```\n{{ a }}\n```{% endraw %}\n",
    "{% highlight html %}{% raw %}{{ a }}{% endraw %}{% endhighlight %}\n",
    // Its writer wants the value.
    "```sh\ncurl {{ site.url }}/a.zip\n```\n",
    '{% assign version = "1" %}\n\n```sh\nget {{ version }}\n```\n',
    "{{ a }}\n",
    // The build stops there: that is told instead.
    "```\n{% a %}\n```\n",
    {
      body: "```\n{{ a }}\n```\n",
      blog: { yaml: "defaults: [{ scope: {}, values: { render_with_liquid: false } }]\n" },
    },
  ],
});
