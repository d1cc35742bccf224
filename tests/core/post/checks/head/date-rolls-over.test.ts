import { expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const id = "date-rolls-over";
const text = postWith("title: t");

test("tells the day that a name's date becomes, and keeps the address", () => {
  const path = "_posts/2017-02-30-x.md";
  expect(found(id, text, path)).toMatchObject([{ severity: "url", data: { becomes: "2017-03-02" } }]);
  expect(mended(id, text, path)).toEqual({ text, path: "_posts/2017-03-02-x.md", left: 0 });
});

test.each([
  ["2017-02-30", "2017-03-02", "2017-03-02"],
  ["2017-06-31", "2017-07-01", "2017-07-01"],
  ["2016-02-30", "2016-03-01", "2016-03-01"],
  ["2017-02-29 12:00:00 +0100", "2017-03-01", "2017-03-01 12:00:00 +0100"],
])("tells the day that `date: %s` becomes", (date, becomes, after) => {
  const file = postWith(`date: ${date} # c\ntitle: t`);
  expect(found(id, file)).toMatchObject([{ at: date, data: { becomes } }]);
  expect(mended(id, file)).toMatchObject({ text: postWith(`date: ${after} # c\ntitle: t`), left: 0 });
});

test.each([
  ["_posts/2016-02-29-x.md", text],
  ["_posts/2017-12-31-x.md", text],
  ["_posts/2017-02-32-x.md", text],
  ["_posts/2017-02-30-x.md", postWith("date: 2017-02-28")],
])("says nothing of %s", (path, file) => expect(found(id, file, path)).toEqual([]));
