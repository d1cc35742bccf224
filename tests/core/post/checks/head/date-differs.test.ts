import { expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const id = "date-differs";
const path = "_posts/2016-03-06-x.md";

test("renames the file after the day that counts", () => {
  const text = postWith("date: 2015-01-02");
  expect(found(id, text, path)).toMatchObject([
    { at: "2015-01-02", severity: "url", data: { ofName: "2016-03-06", ofKey: "2015-01-02" } },
  ]);
  expect(mended(id, text, path)).toEqual({ text, path: "_posts/2015-01-02-x.md", left: 0 });
});

test("is a detail where no address has a day", () => {
  const text = postWith("date: 2015-01-02 12:00:00 +0100");
  const yaml = "timezone: Europe/Paris\npermalink: /:title/\n";
  expect(found(id, text, path, { yaml })).toMatchObject([{ severity: "cosmetic" }]);
  expect(found(id, postWith("date: 2015-01-02\npermalink: /x/"), path)).toMatchObject([
    { severity: "cosmetic" },
  ]);
});

test.each([
  ["date: 2016-03-06 23:30:00", path],
  ["date: 2016-3-6", path],
  ['date: "2016-03-06"', path],
  ["date: 2016-02-30", path],
  ["date: 6 March 2016", path],
  ["date: hier", path],
  ["date: 2017-13-01", path],
  ["date: 2015-01-02", "_drafts/2016-03-06-x.md"],
])("says nothing of %j in %s", (head, where) => expect(found(id, postWith(head), where)).toEqual([]));
