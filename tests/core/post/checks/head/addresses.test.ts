import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

describe("slug-not-text", () => {
  const id = "slug-not-text";

  test.each([
    ["slug: 12", "12", 'slug: "12"'],
    ["slug: 2017-10-09 # c", "2017-10-09", 'slug: "2017-10-09" # c'],
    ["slug: on", "on", 'slug: "on"'],
  ])("quotes %j", (head, at, after) => {
    const file = postWith(`${head}\ntitle: t`);
    expect(found(id, file)).toMatchObject([{ at, severity: "build-fails" }]);
    expect(mended(id, file)).toMatchObject({ text: postWith(`${after}\ntitle: t`), left: 0 });
  });

  test.each(['slug: "12"', "slug: a-b", "slug:", "slug: no"])("says nothing of %j", (head) =>
    expect(found(id, postWith(head))).toEqual([]),
  );
});

describe("permalink-unusable", () => {
  const id = "permalink-unusable";

  test.each([
    ["permalink: /:yaer/:title/", "/:yaer/:title/", ":year", "permalink: /:year/:title/"],
    ["permalink: /:tilte", "/:tilte", ":title", "permalink: /:title"],
    ["permalink: 12", "12", null, 'permalink: "12"'],
  ])("mends %j", (head, at, meant, after) => {
    const file = postWith(`${head}\ntitle: t`);
    expect(found(id, file)).toMatchObject([{ at, severity: "build-fails", data: { meant } }]);
    expect(mended(id, file)).toMatchObject({ text: postWith(`${after}\ntitle: t`), left: 0 });
  });

  test("has no fix for a placeholder like no other, nor for the settings' own", () => {
    const [own] = found(id, postWith("permalink: /:annuaire/"));
    expect(own).toMatchObject({ data: { placeholder: ":annuaire", meant: null } });
    expect(own?.fix).toBeUndefined();
    const [theirs] = found(id, postWith("title: t"), undefined, { yaml: "permalink: /:yaer/\n" });
    expect(theirs).toMatchObject({ from: 0, to: 0, severity: "build-fails" });
    expect(theirs?.fix).toBeUndefined();
  });

  test.each(["permalink: /:year/:title/", "permalink: /a/", "permalink:", "permalink: /a:b"])(
    "says nothing of %j",
    (head) => expect(found(id, postWith(head)).length).toBe(head.endsWith("a:b") ? 1 : 0),
  );
});

describe("permalink-empty", () => {
  const id = "permalink-empty";

  test.each([
    ['permalink: ""', ""],
    ["permalink: /", "/"],
    ["permalink: /index.html", "/index.html"],
  ])("removes %j", (head, written) => {
    const file = postWith(`title: t\n${head}\nlayout: post`);
    expect(found(id, file)).toMatchObject([{ at: head, severity: "url", data: { written } }]);
    expect(mended(id, file)).toMatchObject({ text: postWith("title: t\nlayout: post"), left: 0 });
  });

  test.each(["permalink:", "permalink: /a/", "title: t"])("says nothing of %j", (head) =>
    expect(found(id, postWith(head))).toEqual([]),
  );
});

describe("permalink-style", () => {
  const id = "permalink-style";

  test("writes the template that the style stands for", () => {
    const file = postWith("permalink: pretty # c");
    expect(found(id, file)).toMatchObject([{ at: "pretty", severity: "url" }]);
    expect(mended(id, file)).toMatchObject({
      text: postWith("permalink: /:categories/:year/:month/:day/:title/ # c"),
      left: 0,
    });
  });

  test.each(["permalink: /pretty/", "permalink: joli"])("says nothing of %j", (head) =>
    expect(found(id, postWith(head))).toEqual([]),
  );
});
