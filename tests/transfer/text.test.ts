import { describe, expect, test } from "vitest";
import { decodePost, encodePost } from "#transfer/text.ts";

const bytes = (...values: number[]) => new Uint8Array(values);

describe("decodePost", () => {
  test.each([
    ["plain text", "---\ntitle: Été\n---\nBonjour\n"],
    ["a BOM", "\uFEFF---\ntitle: x\n---\n"],
    ["CRLF and no final newline", "a\r\nb\rc"],
    ["emoji, narrow no-break spaces and combining accents", "🎉\u202F! e\u0301"],
    ["nothing at all", ""],
  ])("gives back the very text of a file with %s", (_, text) => {
    expect(decodePost(encodePost(text))).toEqual({ ok: true, text });
  });

  test("keeps the bytes of a BOM", () => {
    const file = bytes(0xef, 0xbb, 0xbf, 0x61);
    const decoded = decodePost(file);
    expect(decoded).toEqual({ ok: true, text: "\uFEFFa" });
    expect(encodePost("\uFEFFa")).toEqual(file);
  });

  test.each([
    ["Latin-1", bytes(0xe9, 0x74, 0xe9)],
    ["a truncated sequence", bytes(0x61, 0xc3)],
    ["an encoded surrogate", bytes(0xed, 0xa0, 0x80)],
    ["an overlong form", bytes(0xc0, 0xaf)],
    ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ["a NUL", bytes(0x61, 0x00, 0x62)],
    ["UTF-16", bytes(0xff, 0xfe, 0x61, 0x00)],
  ])("refuses %s rather than guess", (_, file) => {
    expect(decodePost(file)).toEqual({ ok: false });
  });
});
