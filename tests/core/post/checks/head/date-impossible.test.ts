import { expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const id = "name-date-impossible";
const text = postWith("layout: post\ntitle: t");

test.each([
  ["_posts/2017-13-45-x.md", { month: 13, day: 45 }, null],
  ["_posts/2017-00-10-x.md", { month: 0, day: 10 }, null],
  ["_posts/2017-10-32-x.md", { month: 10, day: 32 }, null],
  ["_posts/2017-25-10-x.md", { month: 25, day: 10 }, "_posts/2017-10-25-x.md"],
])("stops the build at %s", (path, data, renamed) => {
  const [finding] = found(id, text, path);
  expect(finding).toMatchObject({ severity: "build-fails", data });
  expect(finding?.fix).toEqual(renamed === null ? undefined : { kind: "rename", path: renamed });
  if (renamed) expect(mended(id, text, path)).toEqual({ text, path: renamed, left: 0 });
  expect(found("date-unreadable", text, path)).toEqual([]);
});

test.each([
  ["_posts/2017-12-31-x.md", text],
  ["_posts/2017-02-30-x.md", text],
  ["_drafts/2017-12-31-x.md", text],
  ["_posts/2017-13-45-x.md", postWith("date: 2017-10-09")],
])("says nothing of %s", (path, file) => expect(found(id, file, path)).toEqual([]));
