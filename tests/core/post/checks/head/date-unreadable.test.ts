import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const id = "date-unreadable";

test.each([
  ["9 avril 2017", "2017-04-09"],
  ["1er mai 2017", "2017-05-01"],
  ["9 août 2017", "2017-08-09"],
  ["dimanche 9 févr. 2017", "2017-02-09"],
  ["le 9 décembre 2017 à 18h30", "2017-12-09 18:30:00 +0100"],
  ["10/25/2017", "2017-10-25"],
  ["2017-25-10", "2017-10-25"],
])("reads %s as a French hand or an American one meant it", (date, meant) => {
  const file = postWith(`date: ${date} # c\ntitle: t`);
  expect(found(id, file)).toMatchObject([{ at: date, severity: "build-fails", data: { meant } }]);
  expect(mended(id, file)).toMatchObject({ text: postWith(`date: ${meant} # c\ntitle: t`), left: 0 });
});

test("takes an empty key away", () => {
  const file = postWith("title: t\ndate:\ntags: [a]");
  expect(found(id, file)).toMatchObject([{ at: "", data: { isEmpty: true } }]);
  expect(mended(id, file)).toMatchObject({ text: postWith("title: t\ntags: [a]"), left: 0 });
});

test.each([
  ["date: hier", "hier"],
  ["date: 2017-13-41", "2017-13-41"],
  ['date: "le 9"  # c', '"le 9"'],
  ["date: 9 machin 2017", "9 machin 2017"],
])("has no fix for %j", (head, at) => {
  const [finding, ...rest] = found(id, postWith(head));
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ at, severity: "build-fails", data: { meant: null } });
  expect(finding?.fix).toBeUndefined();
});

test.each([
  "date: 2017-10-09",
  "date: 2017-10-09 12:00:00 +0200",
  "date: 9 October 2017",
  "date: 9 octobre 2017",
  "date: 09/10/2017",
  "title: t",
])("says nothing of %j", (head) => expect(found(id, postWith(head))).toEqual([]));

describe("date-guessed", () => {
  const own = "date-guessed";

  test.each([
    ["10 avril 2017", "2026-10-10", "2017-04-10"],
    ["25 décembre 2017", "2026-10-25", "2017-12-25"],
    ["12 août 2017", "2026-10-12", "2017-08-12"],
  ])("tells what Ruby makes of %s", (date, becomes, meant) => {
    const file = postWith(`date: ${date} # c\ntitle: t`);
    expect(found(own, file)).toMatchObject([{ at: date, severity: "meaning", data: { becomes, meant } }]);
    expect(mended(own, file)).toMatchObject({ text: postWith(`date: ${meant} # c\ntitle: t`), left: 0 });
  });

  test.each(["9 octobre 2017", "9 mars 2017", "October 9, 2017", "2017-10-09", "09/10/2017", "9 avril 2017"])(
    "says nothing of %s",
    (date) => expect(found(own, postWith(`date: ${date}`))).toEqual([]),
  );
});
