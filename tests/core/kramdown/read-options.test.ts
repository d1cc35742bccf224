import { expect, test } from "vitest";
import { defaultOptions } from "#core/kramdown/options.ts";
import { readOptions } from "#core/kramdown/read-options.ts";

test("keeps Jekyll's defaults where the configuration is silent or senseless", () => {
  expect(readOptions(undefined)).toEqual(defaultOptions);
  expect(readOptions({ auto_ids: "maybe", smart_quotes: 3 })).toEqual(defaultOptions);
});

test("reads quotes, levels and flags", () => {
  expect(
    readOptions({ smart_quotes: "laquo, raquo, ldquo, rdquo", toc_levels: "2..3", hard_wrap: true }),
  ).toMatchObject({
    smartQuotes: { lsquo: "«", rsquo: "»", ldquo: "“", rdquo: "”" },
    tocLevels: [2, 3],
    hardWrap: true,
  });
});
