import { describe, expect, test } from "vitest";
import { bytes } from "#i18n/bytes.ts";

describe("bytes", () => {
  test.each([
    [0, "0 kB", "0 ko"],
    [1, "1 kB", "1 ko"],
    [812_345, "812 kB", "812 ko"],
    [999_600, "1 MB", "1 Mo"],
    [3_420_000, "3.4 MB", "3,4 Mo"],
    [42_000_000, "42 MB", "42 Mo"],
    [12_300_000_000, "12 GB", "12 Go"],
    [4_000_000_000_000_000, "4,000 TB", "4000 To"],
  ])("says %d as a language does", (n, english, french) => {
    expect(bytes("en", n)).toBe(english);
    expect(
      bytes("fr", n)
        .replace(/[\u00a0\u202f]/g, " ")
        .replace(/(\d) (\d)/, "$1$2"),
    ).toBe(french);
  });
});
