import { expect, test } from "vitest";
import { defaultOptions, readOptions } from "#core/kramdown/options.ts";

test("keeps Jekyll's defaults where the configuration is silent or senseless", () => {
  expect(readOptions(undefined)).toEqual(defaultOptions);
  expect(readOptions({ auto_ids: "maybe", smart_quotes: 3 })).toEqual(defaultOptions);
});

test("reads quotes, levels and flags", () => {
  expect(
    readOptions({ smart_quotes: "laquo, raquo, ldquo, rdquo", toc_levels: "2..3", hard_wrap: true }),
  ).toMatchObject({
    smartQuotes: ["«", "»", "“", "”"],
    tocLevels: [2, 3],
    hardWrap: true,
  });
});
