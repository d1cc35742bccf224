// Jekyll reads posts as `bom|utf-8` (utils.rb#merged_file_read_opts); the BOM stays in the text, so that it leaves as it came.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** The text of a file, BOM included; not ok for bytes that are not UTF-8 or hold a NUL (a binary file). */
export function decodePost(bytes: Uint8Array): { ok: true; text: string } | { ok: false } {
  // A NUL is valid UTF-8 and never found in a writer's text: images and UTF-16 files are told by it.
  if (bytes.includes(0)) return { ok: false };
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false };
    throw error;
  }
}

/** The UTF-8 bytes of a text, exactly those that `decodePost` read when the text was not edited. */
export function encodePost(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}
