import { expect, test } from "vitest";
import { joinUrl, plainUrl } from "#core/jekyll/site-url.ts";

test.each([
  ["/a/", "/a"],
  ["/a/index.html", "/a"],
  ["/index.html", ""],
  ["/", ""],
  ["/a/myindex.html", "/a/myindex.html"],
  ["/%C3%A9t%C3%A9.html", "/été.html"],
  ["/e\u0301te\u0301.html", "/été.html"],
  ["/100%/", "/100%"],
])("%s is spelled %s", (path, plain) => expect(plainUrl(path)).toBe(plain));

test.each([
  ["/2017/09/a.html", "b.html", "/2017/09/b.html"],
  ["/2017/09/a/", "../b/", "/2017/09/b/"],
  ["/2017/09/a/", "./b", "/2017/09/a/b"],
  ["/2017/09/a/", "..", "/2017/09/"],
  ["/a", "../../b", "/b"],
])("on %s, %s leads to %s", (page, path, joined) => expect(joinUrl(page, path)).toBe(joined));
