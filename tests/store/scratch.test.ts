import { beforeEach, expect, test } from "vitest";
import { openScratch, removeScratches } from "#store/scratch.ts";
import { freshBrowser, sampleCard, samplePost } from "../support/browser-storage.ts";

beforeEach(freshBrowser);

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

async function fill(scratch: NonNullable<Awaited<ReturnType<typeof openScratch>>>): Promise<void> {
  const post = samplePost("foix");
  await scratch.store.save(post, sampleCard(post), 0);
}

test("a scratch database leaves nothing behind", async () => {
  const scratch = await openScratch(() => "one");
  await fill(scratch!);
  expect(await names()).toEqual(["ecritoire-blog-scratch-one"]);
  await scratch!.discard();
  expect(await names()).toEqual([]);
  expect(localStorage).toHaveLength(0);
});

test("what a killed page left goes at the next start, and nothing else", async () => {
  const left = await openScratch(() => "left");
  await fill(left!);
  // The process is gone: its connections and its locks with it.
  left!.store.close();
  localStorage.setItem("ecritoire:carnet:held", "posts");
  await removeScratches();
  expect(await names()).toEqual([]);
  expect(localStorage).toHaveLength(1);
});
