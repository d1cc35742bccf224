import { expect, test } from "vitest";
import { placeOf } from "#core/post/checks/destinations.ts";
import { sourceOf } from "../../../support/check-source.ts";

/** Where each link, then each image of the page is written. */
function placesOf(body: string): string[] {
  const source = sourceOf(body);
  const { links, images } = source.page;
  return [...links, ...images].map((element) => {
    const { from, to } = placeOf(source, element);
    return `${from - source.bodyFrom} ${source.text.slice(from, to)}`;
  });
}

test.each([
  ["the n-th of its block", "[a](/b) [c](/b)\n\n[d](/b)\n", ["4 /b", "12 /b", "21 /b"]],
  ["one in HTML", '<a href="/b?c&amp;d">e</a>\n', ["9 /b?c&amp;d"]],
  ["one with escapes of an address", "[a](/é) [b](/%C3%A9)\n", ["4 /é", "12 /%C3%A9"]],
  ["one behind Liquid", "[a]({{ site.baseurl }}/b#c)\n", ["4 {{ site.baseurl }}/b#c"]],
  ["one that is Liquid", "`[a](/b)` [a]({{ '/b' | relative_url }})\n", ["14 {{ '/b' | relative_url }}"]],
  ["a reference, at its definition", "[a][b]\n\nc\n\n[b]: /d 'e'\n", ["16 /d"]],
  ["an image within a link", "[![a](/b.png)](/b.png)\n", ["15 /b.png", "6 /b.png"]],
  ["an image in HTML", '<img alt="a" src="/b.png">\n', ["18 /b.png"]],
  ["what an include printed, at its block", "a\n\nb {% include c.html %}\n", ["3 b {% include c.html %}"]],
])("finds %s", (_, body, places) => {
  expect(placesOf(body)).toEqual(places);
});
