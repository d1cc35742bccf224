import { expect, test } from "vitest";
import { readPage } from "#core/post/checks/page.ts";

const pageOf = (html: string) => readPage([{ html, from: 3, to: 9 }]);

test("tells links with their words and whether an image speaks for them", () => {
  const { links, images } = pageOf(
    '<p>a <a href="/x?a=1&amp;b=2">b &amp; <em>c</em></a><a href="#"><img src="i.png" /></a><a name="n">z</a></p>',
  );
  expect(links.map(({ attributes: { href }, text, hasImage }) => [href, text, hasImage])).toEqual([
    ["/x?a=1&b=2", "b & c", false],
    ["#", "", true],
  ]);
  expect(images.map(({ attributes, block }) => [attributes.src, attributes.alt, block.from])).toEqual([
    ["i.png", undefined, 3],
  ]);
});

test("tells headings with their ids, and every anchor", () => {
  const { headings, anchors } = pageOf(
    '<h2 id="été">Été</h2>\n<h4>x</h4><p id="p"><a name="n"></a><span title=\'<b id="no">\'></span></p>',
  );
  expect(headings.map(({ name, attributes, text }) => [name, attributes.id, text])).toEqual([
    ["h2", "été", "Été"],
    ["h4", undefined, "x"],
  ]);
  expect([...anchors]).toEqual(["été", "p", "n"]);
});

test("keeps code, scripts and comments out of the running text", () => {
  const { texts } = pageOf(
    "<p>a<code>b</code>c</p><pre><code>d <span>e</span></code></pre>f<!-- g --><script>h</script>i",
  );
  expect(texts.map(({ text }) => text)).toEqual(["a", "c", "f", "i"]);
});

test("tells whether a link holds anything else, and takes a comment that nothing closes for text", () => {
  const { links, texts } = pageOf('<a href="/a"><i></i></a><a href="/b">c</a> <!-- d <a href="/e"></a>');
  expect(links.map(({ hasElement, text }) => [hasElement, text])).toEqual([
    [true, ""],
    [false, "c"],
    [false, ""],
  ]);
  expect(texts.map(({ text }) => text)).toEqual(["c", " <!-- d "]);
});
