import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import {
  escapeHtml,
  printReaderHead,
  printReaderPost,
  type ReaderItem,
  readerFoot,
} from "#core/exchange/reader-page.ts";
import { reader } from "#i18n/reader.ts";
import { hostileBodies } from "../../support/hostile/bodies.ts";
import { hostileFrontMatter, words as hostileWords, outsideNames } from "../../support/hostile/places.ts";

const words = reader.fr;
const head = { words, blogName: "Carnet", when: "aujourd’hui", counted: "2 billets", styleHash: "sha256-x" };
const item = (changes: Partial<ReaderItem> = {}): ReaderItem => ({
  ...{ id: "a", kind: "post", title: "Foix", day: "17 septembre 2017", path: "_posts/a.md" },
  ...changes,
});

type Node = {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  value?: string;
};

function walk(html: string): Node[] {
  const all: Node[] = [];
  const visit = (node: Node) => {
    all.push(node);
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parse(html) as unknown as Node);
  return all;
}

const page = (text: string, changes: Partial<ReaderItem> = {}) =>
  printReaderHead(head, [item(changes)]) +
  printReaderPost(words, 1, item(changes), { text, entry: "_posts/a.md" }) +
  readerFoot;

describe("the page", () => {
  test("shows the text letter for letter, its front matter apart", () => {
    const pres = walk(page("---\ntitle: Foix\n---\n\n\n<b>été</b>\n  &amp; \u00a0fin\n")).filter(
      ({ nodeName }) => nodeName === "pre",
    );
    expect(pres.map(({ childNodes }) => childNodes?.[0]?.value)).toEqual([
      "title: Foix",
      "<b>été</b>\n  &amp; \u00a0fin\n",
    ]);
  });

  test.each([
    "</pre><script>x()</script>",
    "<img src=x onerror=x()>",
    "\"><svg onload='x()'>",
    "</title></style><base href=//evil>",
    "<!--",
    "]]><meta http-equiv=refresh content=0>",
  ])("makes nothing of %s, wherever it stands", (evil) => {
    const calm = walk(page("x")).map(({ nodeName }) => nodeName);
    const hostile = walk(
      printReaderHead({ ...head, blogName: evil, when: evil, counted: evil }, [
        item({ title: evil, day: evil, path: evil }),
      ]) +
        printReaderPost(words, 1, item({ title: evil, day: evil, path: evil }), { text: evil, entry: evil }) +
        readerFoot,
    );
    expect(hostile.map(({ nodeName }) => nodeName)).toEqual(calm);
    const attributes = hostile.flatMap(({ attrs = [] }) => attrs);
    expect(attributes.filter(({ name }) => name.startsWith("on"))).toEqual([]);
    expect(attributes.filter(({ name, value }) => name === "href" && !/^(#|\.\/)/.test(value))).toEqual([]);
  });

  test("leads to each post, drafts first", () => {
    const html = printReaderHead(head, [item(), item({ id: "b", kind: "draft", title: "Brouillon" })]);
    expect(html.indexOf('href="#p2"')).toBeLessThan(html.indexOf('href="#p1"'));
    expect(printReaderPost(words, 2, item(), { text: "", entry: "_posts/é #1.md" })).toContain(
      'href="./_posts/%C3%A9%20%231.md"',
    );
  });
});

test("escapeHtml leaves no letter that ends a text", () => {
  expect(escapeHtml(`<a b="c" d='e'>&\0`)).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;\u2400");
});

describe("a stranger's posts", () => {
  const plain = new Set(["article", "h2", "h3", "p", "pre", "a", "#text"]);

  /** What a post adds to the page besides its own markup and its text. */
  const strangers = (html: string) =>
    walk(html.slice(html.indexOf("<article")))
      .filter(({ nodeName }) => !/^(?:#document|html|head|body|main)/.test(nodeName))
      .flatMap(({ nodeName, attrs = [] }) => [
        ...(plain.has(nodeName) ? [] : [nodeName]),
        ...attrs
          .filter(({ name, value }) =>
            name === "href"
              ? !/^(?:#|\.\/(?:[\w.%-]+\/)*[\w.%~!*'()-]*$)/.test(value)
              : name !== "id" && name !== "class",
          )
          .map(({ name }) => `${nodeName}[${name}]`),
      ]);

  test("have no element in the page, whatever is in their text, front matter, title and path", () => {
    expect(hostileBodies.filter((body) => strangers(page(body)).length > 0)).toEqual([]);
    for (const word of hostileWords) {
      const text = `---\n${hostileFrontMatter(word)}\n---\n${word}`;
      expect(strangers(page(text, { title: word, day: word, path: word }))).toEqual([]);
    }
  });

  test("lie nowhere but in the zip", () => {
    for (const entry of [...outsideNames, "javascript:alert(1)", "https://evil.example/a.md"]) {
      const printed = printReaderPost(words, 1, item(), { text: "", entry });
      expect(strangers(printed)).toEqual([]);
    }
  });
});
