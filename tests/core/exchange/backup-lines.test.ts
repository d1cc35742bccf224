import { describe, expect, test } from "vitest";
import { parseLine, readPostLine, readTrashLine, readValues } from "#core/exchange/backup-lines.ts";

const post = { id: "a", path: "_posts/2017-09-17-a.md", rev: 3, createdAt: 1, updatedAt: 2 };
const good = { entry: "_posts/2017-09-17-a.md", post };

describe("readPostLine", () => {
  test("reads what a backup wrote", () => {
    const base = { path: "x", rev: 0, at: 4, from: "folder" };
    const line = {
      ...good,
      text: "\ud800",
      post: { ...post, base, sent: { path: "x", at: 1 } },
      base: { entry: "b" },
    };
    expect(readPostLine(line)).toEqual(line);
  });

  test.each([
    null,
    [],
    {},
    { ...good, entry: 1 },
    { ...good, text: 1 },
    { ...good, post: { ...post, id: "" } },
    { ...good, post: { ...post, path: "../../etc/passwd" } },
    { ...good, post: { ...post, path: "/etc/passwd" } },
    { ...good, post: { ...post, rev: 0 } },
    { ...good, post: { ...post, rev: "1" } },
    { ...good, post: { ...post, updatedAt: null } },
  ])("refuses %j", (line) => expect(readPostLine(line)).toBeNull());

  test("leaves out fields that it does not know, and a base of another shape", () => {
    const line = { ...good, post: { ...post, evil: 1, base: { path: "x" } } };
    expect(readPostLine(line)).toEqual(good);
  });
});

test("readTrashLine wants to know when it was thrown away", () => {
  expect(readTrashLine({ ...good, at: 5 })).toEqual({ ...good, at: 5 });
  expect(readTrashLine(good)).toBeNull();
});

test("readValues takes what has the right shape and leaves the rest", () => {
  const entry = { id: "a", baseRev: 0, text: "x", at: 1 };
  const values = {
    siteFiles: [{ path: "_config.yml", entry: "_config.yml" }, { path: "../x", entry: "y" }, 3],
    meta: [["a", 1], "b"],
    journal: [entry, { ...entry, text: 1 }],
  };
  expect(readValues(values)).toEqual({
    siteFiles: [{ path: "_config.yml", entry: "_config.yml" }],
    ...{ meta: [["a", 1]], settings: [], journal: [entry] },
  });
  expect(readValues(null).meta).toEqual([]);
});

test("parseLine says null of what is no JSON", () => {
  expect([parseLine("{"), parseLine('{"a":1}')]).toEqual([null, { a: 1 }]);
});
