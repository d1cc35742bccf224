import { expect, test } from "vitest";
import { isForeign } from "#preview/sanitize.ts";

test.each(["https://x.fr/a", "//x.fr/a", "\\\\x.fr/a", "ht\ntps://x.fr", " data:text/html,x", "/\\x.fr"])(
  "%j leaves the machine",
  (src) => expect(isForeign(src)).toBe(true),
);

test.each(["/a.png", "a.png", "../a:b.png", "#x", ""])("%j does not", (src) =>
  expect(isForeign(src)).toBe(false),
);
