import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { askOurselves } from "./ours.ts";
import { askJekyll } from "./theirs.ts";
import type { Said, Values } from "./values.ts";
import { compare } from "./verdict.ts";

const site = "tests/fixtures/sites/registre";
/** `npm run verdict` says `theirs` of them; recorded with Jekyll 4.3.1 by the last test here. */
const record = `${site}/jekyll.json`;
const build = { now: Date.UTC(2026, 9, 1, 12), zone: "America/New_York" };
const recorded = JSON.parse(readFileSync(record, "utf8")) as Said[];
const hasJekyll = spawnSync("jekyll", ["--version"]).status === 0;

test("says of each post of a site what Jekyll says", async () => {
  const { different, posts, fields, equal } = compare(await askOurselves(site, build, {}), recorded);
  expect(different).toEqual([]);
  expect({ posts, fields, equal }).toEqual({ posts: 13, fields: 101, equal: 101 });
});

test("tells a wrong value by post and field", async () => {
  const ours = await askOurselves(site, build, {});
  const wrong = (at: number, values: Partial<Values>): Said => ({
    ...ours[at]!,
    values: { ...ours[at]!.values!, ...values },
  });
  const changes: Partial<Values>[] = [
    { title: "Autre" },
    { date: "2020-01-06T00:00:00+02:00" },
    { url: "/" },
    { categories: [] },
    { tags: ["hêtre", "chêne"] },
    { layout: null },
    { excerpt: "<p>Un établi à 240 €.</p>" },
    { slug: "etabli" },
  ];
  const at = ours.findIndex(({ path }) => path.endsWith("un-etabli.md"));
  for (const change of changes) {
    const [field] = Object.keys(change);
    const { different } = compare(ours.with(at, wrong(at, change)), recorded);
    expect(different).toMatchObject([{ path: "_posts/2020-01-06-un-etabli.md", field }]);
  }
  const hidden = ours.with(at, { ...ours[at]!, visibility: "draft" });
  expect(compare(hidden, recorded).different).toMatchObject([
    { field: "visibility", ours: "draft", theirs: "visible" },
  ]);
});

test("counts each field of a post that only Jekyll reads, and the visibility of one that only we do", async () => {
  const ours = await askOurselves(site, build, {});
  const without = ours.filter(({ path }) => !path.endsWith("un-etabli.md"));
  expect(compare(without, recorded).different).toHaveLength(9);
  const more: Said = { ...ours[0]!, path: "_posts/2020-01-06-de-trop.md" };
  expect(compare([...ours, more], recorded).different).toHaveLength(1);
});

test.skipIf(!hasJekyll)("was recorded with what Jekyll says today", async () => {
  const { builds, posts } = askJekyll(site, build);
  expect(builds).toBe(true);
  await expect(`${JSON.stringify(posts, null, 2)}\n`).toMatchFileSnapshot(
    "../fixtures/sites/registre/jekyll.json",
  );
});
