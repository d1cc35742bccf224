import { expect, test } from "vitest";
import { joinOpenBlocks } from "#core/render/blocks.ts";

const joined = (blocks: string[]) =>
  joinOpenBlocks(blocks.map((html, line) => ({ html, line }))).map(({ html }) => html);

test("joins from an opening tag to the one that closes it", () => {
  expect(joined(["<p>a</p>", "<div>", "<p>b</p>", "</div>", "<p>c</p>"])).toEqual([
    "<p>a</p>",
    "<div><p>b</p></div>",
    "<p>c</p>",
  ]);
});

test("keeps everything when nothing closes it, and drops empty pieces", () => {
  expect(joined(["", "<div>", "<p>b</p>"])).toEqual(["<div><p>b</p>"]);
});

test("does not count tags in comments or in attributes", () => {
  expect(joined(["<!-- <div> -->", '<p title="<div>">a</p>'])).toHaveLength(2);
});

test("says where the first of the joined blocks begins", () => {
  expect(
    joinOpenBlocks([
      { html: "<div>", line: 4 },
      { html: "</div>", line: 9 },
    ]),
  ).toEqual([{ html: "<div></div>", line: 4 }]);
});
