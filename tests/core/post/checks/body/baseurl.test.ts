import { ruleTable } from "../../../../support/rule-table.ts";

const posts = { "_posts/2016-01-02-b.md": "---\ntitle: B\n---\n" };
const blog = { posts, yaml: "baseurl: /blog\n" };

ruleTable("baseurl-doubled", {
  sick: [
    {
      body: "[a]({{ site.baseurl }}{% link _posts/2016-01-02-b.md %}#c)\n",
      at: "{{ site.baseurl }}{% link _posts/2016-01-02-b.md %}#c",
      data: { address: "/blog/blog/2016/01/02/b.html#c", baseurl: "/blog" },
      cured: "[a]({% link _posts/2016-01-02-b.md %}#c)\n",
      blog,
    },
    {
      body: '<a href="{{ site.baseurl }}/blog/2016/01/02/b.html">a</a>\n',
      at: "{{ site.baseurl }}/blog/2016/01/02/b.html",
      data: { baseurl: "/blog" },
      cured: '<a href="/blog/2016/01/02/b.html">a</a>\n',
      blog,
    },
  ],
  well: [
    { body: "[a]({% link _posts/2016-01-02-b.md %})\n", blog },
    { body: "[a]({{ site.baseurl }}{% link _posts/2016-01-02-b.md %})\n", blog: { ...blog, jekyll: 3 } },
    { body: "[a]({{ site.baseurl }}{% link _posts/2016-01-02-b.md %})\n", blog: { posts } },
    { body: "[a](https://exemple.org/blog/blog/c)\n", blog },
    { body: "![a](/blog/blog/c.png)\n", blog: { ...blog, paths: ["blog/c.png"] } },
  ],
});

ruleTable("baseurl-missing", {
  sick: [
    {
      body: "[a](/2016/01/02/b.html)\n",
      at: "/2016/01/02/b.html",
      data: { address: "/2016/01/02/b.html", baseurl: "/blog" },
      cured: "[a]({{ site.baseurl }}/2016/01/02/b.html)\n",
      blog,
    },
    {
      body: "[a]({% link _posts/2016-01-02-b.md %})\n",
      at: "{% link _posts/2016-01-02-b.md %}",
      data: { baseurl: "/blog" },
      cured: "[a]({{ site.baseurl }}{% link _posts/2016-01-02-b.md %})\n",
      blog: { ...blog, jekyll: 3 },
    },
    {
      body: "![a](/images/c.png)\n",
      at: "/images/c.png",
      data: { baseurl: "/blog" },
      cured: "![a]({{ site.baseurl }}/images/c.png)\n",
      blog: { ...blog, paths: ["images/c.png"] },
    },
  ],
  well: [
    { body: "[a]({{ site.baseurl }}/2016/01/02/b.html)\n", blog },
    { body: "[a](/blog/2016/01/02/b.html)\n", blog },
    // Another site of the same host.
    { body: "[a](/2016/01/02/c.html) [b](/)\n", blog },
    { body: "[a](/2016/01/02/b.html)\n", blog: { posts } },
  ],
});
