import { expect, test } from "vitest";
import { joinOpenBlocks } from "#core/render/blocks.ts";

test("joins from an opening tag to the one that closes it", () => {
  expect(joinOpenBlocks(["<p>a</p>", "<div>", "<p>b</p>", "</div>", "<p>c</p>"])).toEqual([
    "<p>a</p>",
    "<div><p>b</p></div>",
    "<p>c</p>",
  ]);
});

test("keeps everything when nothing closes it, and drops empty pieces", () => {
  expect(joinOpenBlocks(["", "<div>", "<p>b</p>"])).toEqual(["<div><p>b</p>"]);
});

test("does not count tags in comments or in attributes", () => {
  expect(joinOpenBlocks(["<!-- <div> -->", '<p title="<div>">a</p>'])).toHaveLength(2);
});
