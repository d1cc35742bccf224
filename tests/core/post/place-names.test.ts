import { describe, expect, test } from "vitest";
import { mayName, oldNames } from "#core/post/place-names.ts";

describe("oldNames", () => {
  const from = { path: "_posts/2017-09-17-été.md", url: "/2017/09/17/%C3%A9t%C3%A9.html" };

  test("are the path, the name and the URL, with the accents and the baseurl that writers give it", () => {
    const to = { path: "_posts/2017-09-17-hiver.md", url: "/2017/09/17/hiver.html" };
    expect(oldNames([from], to, "/blog")).toEqual([
      from.path,
      "2017-09-17-été",
      from.url,
      "/2017/09/17/été.html",
      `/blog${from.url}`,
    ]);
  });

  test("are none that stay", () => {
    expect(oldNames([from], { ...from, path: "_posts/x/2017-09-17-été.md" }, "")).toEqual([from.path]);
    expect(oldNames([from], from, "")).toEqual([]);
  });
});

describe("mayName", () => {
  const places = [{ path: "_posts/2017-09-17-été.md", url: "/2017/%C3%A9t%C3%A9/" }];
  test.each(["2017-09-17-été", "/%C3%A9t%C3%A9", "e\u0301te\u0301"])("finds %s", (text) => {
    expect(mayName(`x ${text} y`, places)).toBe(true);
  });
  test("passes over the rest", () => expect(mayName("ete", places)).toBe(false));
});
