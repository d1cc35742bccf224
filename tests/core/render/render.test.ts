import { describe, expect, test } from "vitest";
import { createRenderEngine, type Rendered } from "#core/render/render.ts";
import { createHighlighter } from "#core/rouge/highlighter.ts";
import { propertyNames } from "../../support/hostile/places.ts";
import { unpolluted } from "../../support/hostile/unpolluted.ts";
import { now, renderPost, siteDocument, siteOf } from "../../support/render.ts";

/** An engine of its own, and what to ask it. */
function engineFor(text: string) {
  const highlighter = createHighlighter();
  const engine = createRenderEngine(siteOf(), { now: () => now, buildZone: "UTC" }, highlighter);
  return { engine, highlighter, request: { id: "x", path: "_posts/2017-09-17-essai.md", text } };
}

/** The line of the block that prints this text. */
function lineOf({ html, blockEnds, blockLines }: Rendered, text: string): number | undefined {
  return blockLines[blockEnds.findIndex((end) => end > html.indexOf(`>${text}<`))];
}

describe("createRenderEngine", () => {
  test("runs Liquid before Markdown", () => {
    expect(renderPost('{{ "*a*" }}').html).toBe("<p><em>a</em></p>\n");
  });

  test("counts lines from the top of the file, front matter included", () => {
    expect(renderPost("---\ntitle: x\n---\na\n\nb").blockLines).toEqual([4, 6]);
    expect(renderPost("---\r\ntitle: x\r\n---\r\na\r\n\r\nb").blockLines).toEqual([4, 6]);
  });

  test("keeps lines through Liquid that removes or adds some", () => {
    const text = [
      "{% if false %}", // 1
      "a",
      "",
      "b",
      "{% endif %}",
      "c", // 6
      "",
      "{% for i in (1..3) %}",
      "- {{ i }}", // 9
      "{% endfor %}",
      "",
      "{% comment %}",
      "",
      "{% endcomment %}",
      "d", // 15
      "",
      "e", // 17
    ].join("\n");
    const rendered = renderPost(text);
    expect(lineOf(rendered, "c")).toBe(6);
    expect(lineOf(rendered, "d")).toBe(15);
    expect(lineOf(rendered, "e")).toBe(17);
  });

  test("renders the excerpt apart when the separator is there, else the whole", () => {
    const config = siteOf([], {}, "excerpt_separator: <!--more-->");
    expect(renderPost("a\n\n<!--more-->\n\nb", config).excerptHtml).toBe("<p>a</p>\n\n");
    const whole = renderPost("a\n\nb", config);
    expect(whole.excerptHtml).toBe(whole.html);
  });

  test("takes the front matter's own excerpt as it stands, and none where no separator is wanted", () => {
    expect(renderPost("---\nexcerpt: '*a* & b'\n---\nc\n\nd").excerptHtml).toBe("*a* & b");
    expect(renderPost("---\nexcerpt_separator: ''\n---\nc\n\nd").excerptHtml).toBe("");
    expect(renderPost("c\n\nd", siteOf([], {}, "excerpt_separator: ''")).excerptHtml).toBe("");
  });

  test("prints for elsewhere what Jekyll prints, and says what it could not", () => {
    const { engine, request } = engineFor("- a\n- {% youtube x %}\n\n[b]({% link _posts/non.md %})\n");
    expect(engine.print(request)).toEqual({
      html: '<ul>\n  <li>a</li>\n  <li>{% youtube x %}</li>\n</ul>\n\n<p><a href="{% link _posts/non.md %}">b</a></p>\n',
      left: ["{% youtube x %}", "{% link _posts/non.md %}"],
    });
  });

  test("colors kept code once its language is there, whichever engine asked for it", async () => {
    const { engine, request, highlighter } = engineFor("a\n\n```json\n1\n```\n");
    expect(engine.render(request).html).not.toContain("<span");
    expect(engine.isWanting()).toBe(true);
    await highlighter.fetch();
    expect(engine.isWanting()).toBe(false);
    const colored = engine.render(request);
    expect(colored.html).toContain('<span class="mi">1</span>');
    expect(engine.print(request).html).toBe(colored.html);
  });

  // What Jekyll 4.3.1 prints of them.
  test("gives a post that cannot be read no excerpt", () => {
    expect(renderPost("---\ntitle: a : b\n---\nc\n\nd").excerptHtml).toBe("");
    const config = siteOf([], {}, "excerpt_separator: ''");
    expect(renderPost("---\nexcerpt: false\n---\nc", config).excerptHtml).toBe("false");
  });

  test("gives the excerpt a page of its own", () => {
    const site = siteOf([], {}, "permalink: /:title.html");
    const text = "---\nslug: Là\n---\n{{ page.path }} {{ page.id }} {{ page.excerpt }}{{ page.ext }}";
    const { html, excerptHtml } = renderPost(`${text}\n\nFin`, site);
    expect(html).toContain("_posts/2017-09-17-essai.md /Là");
    expect(excerptHtml).toBe("<p>_posts/2017-09-17-essai.md/#excerpt /Là#excerpt .md</p>\n");
    expect(renderPost(text, site).excerptHtml).toBe(
      "<p>_posts/2017-09-17-essai.md/#excerpt /Là#excerpt .md</p>\n",
    );
  });

  test("knows numbers among tags, and the offset of a time", () => {
    const text = "---\ntags: [12, a]\nle: 2017-10-09 23:30:00 +0430\nv: 2.0\n---\n";
    const print = (liquid: string) => renderPost(`${text}<div>${liquid}</div>`).html.trim();
    expect(print("{{ page.tags | jsonify }} {{ page.v }}")).toBe('<div>[12,"a"] 2.0</div>');
    expect(print("{{ page.le }} {{ page.le | date: '%H:%M %z' }}")).toBe(
      "<div>2017-10-09 23:30:00 +0430 23:30 +0430</div>",
    );
  });

  test("runs the Liquid of the excerpt that a post asks for, but not the excerpt's own excerpt", () => {
    const text =
      "---\ntitle: T\n---\nUn *mot* de {{ page.title }}. {{ page.excerpt }}\n\n[{{ page.excerpt }}]";
    const { html } = renderPost(text);
    expect(html).toBe(
      "<p>Un <em>mot</em> de T. &lt;p&gt;Un <em>mot</em> de T.&lt;/p&gt;</p>\n\n" +
        "<p>[&lt;p&gt;Un <em>mot</em> de T.&lt;/p&gt;\n]</p>\n",
    );
  });

  test("leaves Liquid alone where the post says so", () => {
    expect(renderPost("---\nrender_with_liquid: false\n---\n{{ x }}").html).toContain("{{ x }}");
  });

  test("leaves a file that is no Markdown as Liquid made it", () => {
    expect(renderPost("*a* {{ 1 | plus: 1 }}", siteOf(), "_posts/2017-09-17-x.html").html).toBe("*a* 2");
  });

  test("says where each block ends, and keeps together what is opened in one and closed in another", () => {
    const { html, blockEnds } = renderPost('a\n\n<div markdown="1">\n\nb\n\n</div>\n\nc');
    const blocks = blockEnds.map((to, at) => html.slice(blockEnds[at - 1] ?? 0, to));
    expect(blocks.length).toBe(3);
    expect(blocks[1]).toMatch(/^<div[\s\S]*b[\s\S]*<\/div>/);
    expect(blocks.join("")).toBe(html);
  });

  test("knows the blog: posts newest first, tags, categories, data", () => {
    const site = siteOf(
      [
        siteDocument("_posts/2016-01-01-a.md", { title: "A", tags: ["et moi"], categories: ["x"] }),
        siteDocument("_posts/2017-01-01-b.md", { title: "B" }),
        siteDocument("_drafts/c.md", { title: "C" }),
      ],
      { "_data/gens.yml": "- nom: Ada\n- nom: Zoé\n", "_data/sub/t.csv": 'a,b\n1,"x, y"\n' },
    );
    expect(renderPost("{% for p in site.posts %}{{ p.title }} {% endfor %}", site).html).toContain("B A");
    expect(
      renderPost("{{ site.tags['et moi'][0].title }}{{ site.categories.x | size }}", site).html,
    ).toContain("A1");
    expect(renderPost("{{ site.data.gens[1].nom }} {{ site.data.sub.t[0].b }}", site).html).toContain(
      "Zoé x, y",
    );
    expect(renderPost("{{ site.posts[0].previous.title }}", site).html).toContain(">A<");
  });

  test("knows the page: front matter, date in the blog's zone, url", () => {
    const text = "---\ntitle: Été\nhumeur: gaie\ntags: [et moi]\n---\n";
    const { html } = renderPost(
      `${text}{{ page.title }} {{ page.humeur }} {{ page.tags[0] }} {{ page.date }} {{ page.url }}`,
    );
    expect(html).toContain("Été gaie et moi 2017-09-17 00:00:00 +0200 /2017/09/17/essai.html");
  });

  test("gives problems their place in the whole text", () => {
    const text = "---\ntitle: x\n---\nvoir {% link _posts/non.md %}";
    const { problems } = renderPost(text);
    expect(problems).toMatchObject([{ code: "link-missing", data: { path: "_posts/non.md" } }]);
    expect(text.slice(problems[0]!.from, problems[0]!.to)).toBe("{% link _posts/non.md %}");
  });

  test("counts the words of the body", () =>
    expect(renderPost("---\ntitle: a b c\n---\nun deux").words).toBe(2));
});

describe("a stranger's names", () => {
  test.each(propertyNames)("%s is a name like any other, wherever a text may say it", (name) => {
    const document = siteDocument("_posts/2017-01-01-x.md", {
      tags: [name],
      categories: [name],
      data: { [name]: "y" },
    });
    const files = {
      [`_data/${name}/polluted.yml`]: "x: y",
      [`_data/${name}.yml`]: `${name}: {polluted: true}`,
      [`_includes/${name}`]: `{{ include.${name} }}`,
    };
    const site = siteOf([document], files, `${name}: {polluted: true}\n`);
    const text = [
      `---\n${name}: à lire\nlayout: ${name}\ntags: [${name}]\n---`,
      `{{ page.${name} }} {{ page | jsonify | size }} {{ site.tags.${name} | size }} {{ site.data.${name} | jsonify }}`,
      `{{ nothing.${name} }}{{ "x".${name} }}{{ site.posts.${name} }}{{ x | ${name} }}`,
      `{% include ${name} ${name}="inclus" %}{% increment ${name} %}{% cycle "${name}": "un", "deux" %}`,
      `{% assign ${name} = "posé" %}{{ ${name} }}{{ site.posts | map: "${name}" | join }}`,
      `{% for p in site.posts limit: 1 %}{{ p.${name} }}{{ forloop.${name} }}{% endfor %}{% ${name} %}`,
      `[a][${name}] [^${name}] b\n{:.${name}}\n\n*[${name}]: x\n\n# ${name}\n\n[^${name}]: y\n\n[${name}]: /z\n`,
      `c\n{:${name}}\n\n\`\`\`${name}\nd\n\`\`\`\n\n&${name};\n`,
    ].join("\n\n");
    const { html } = unpolluted(() => {
      const engine = createRenderEngine(site, { now: () => now, buildZone: "UTC" });
      return engine.render({ id: "x", path: "_posts/2017-09-17-essai.md", text });
    });
    // What would be a prototype is left out.
    if (name !== "__proto__") expect(html).toContain("à lire");
    expect(html).toContain("inclus");
    expect(html).toContain("posé");
    expect(html).toContain('<a href="/z">a</a>');
    expect(html).not.toMatch(/native code|\[object /);
  });
});
