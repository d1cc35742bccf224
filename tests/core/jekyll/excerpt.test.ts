import { describe, expect, test } from "vitest";
import { excerptSource } from "#core/jekyll/excerpt.ts";

const more = "<!--more-->";

describe("excerptSource", () => {
  test("cuts at the first occurrence of the very string", () => {
    expect(excerptSource("un\n\ndeux\n\ntrois", "\n\n")).toBe("un");
    expect(excerptSource("a <!-- more --> b <!--more--> c <!--more-->", more)).toBe("a <!-- more --> b ");
  });

  test("is the whole body without the separator, or when it is empty", () => {
    expect(excerptSource("un\n\ndeux", more)).toBe("un\n\ndeux");
    expect(excerptSource("un\n\ndeux", "")).toBe("un\n\ndeux");
    expect(excerptSource("un\r\n\r\ndeux", "\n\n")).toBe("un\r\n\r\ndeux");
  });

  test("carries the definitions of the links and footnotes used above", () => {
    const body =
      "Un [a][1], [b] et note[^1].\n\nDeux.\n\n[1]: http://a\n   [b]: http://b\n[c]: http://c\n[^1]: La note\n    [1]: code";
    expect(excerptSource(body, "\n\n")).toBe(
      "Un [a][1], [b] et note[^1].\n\n[1]: http://a\n[b]: http://b\n[^1]: La note",
    );
  });

  test("closes the Liquid blocks that were opened above, from the inside out", () => {
    expect(excerptSource("{% if a %}{% for b in c %}un\n\ndeux{% endfor %}{% endif %}", "\n\n")).toBe(
      "{% if a %}{% for b in c %}un\n{% endfor %}\n{% endif %}",
    );
    expect(excerptSource("{%- raw -%}x{%- endraw -%}{% include a.html %}\n\ny", "\n\n")).toBe(
      "{%- raw -%}x{%- endraw -%}{% include a.html %}",
    );
    expect(excerptSource(`{% if x %}a${more}`, more)).toBe("{% if x %}a");
  });

  test("reads a million brackets and tags without stumbling", () => {
    expect(excerptSource(`a\n\n${"\n[".repeat(1_000_000)}`, "\n\n")).toBe("a");
    expect(excerptSource(`${"{%a".repeat(100_000)}${more}x`, more)).toHaveLength(300_000);
  });
});
