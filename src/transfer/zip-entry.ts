import { Inflate } from "fflate";
import type { Problem } from "#core/problem.ts";
import { crc32 } from "./crc32.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** At most 33 MB come out of this many deflated bytes: the most that a bomb can take before it is seen. */
const pieceBytes = 32_000;

/** What a local header takes, its name and extra fields included, but for odd archives. */
const headerRoom = 1024;

/** The bytes of one entry, checked by size and CRC; it never inflates more than the entry declares. */
export async function readZipEntry(
  zip: Blob,
  entry: ZipEntry,
): Promise<{ ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; problem: Problem }> {
  const unreadable = (message: string) =>
    ({ ok: false, problem: { code: "file-unreadable", data: { path: entry.name, message } } }) as const;
  const read = async (from: number, size: number) => zip.slice(from, from + size).arrayBuffer();
  // Header and bytes in one read: each is a round trip to another process.
  const start = await read(entry.headerAt, headerRoom + entry.compressedSize);
  const header = new DataView(start);
  const isHeader = start.byteLength >= 30 && header.getUint32(0, true) === 0x04034b50;
  if (!isHeader) return unreadable("no local header");
  const from = 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = new Uint8Array(
    from <= headerRoom
      ? start.slice(from, from + entry.compressedSize)
      : await read(entry.headerAt + from, entry.compressedSize),
  );
  if (packed.length < entry.compressedSize) return unreadable("truncated");
  if (entry.method !== 0 && entry.method !== 8) return unreadable(`method ${entry.method}`);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (bytes === null || bytes.length !== entry.size) return unreadable("not the declared size");
  if (crc32(bytes) !== entry.crc) return unreadable("CRC");
  return { ok: true, bytes };
}

function inflate(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((piece) => {
    total += piece.length;
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length && total <= size; at += pieceBytes) {
      stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
    }
  } catch (error) {
    // fflate's errors carry a code; bytes that are no deflate stream may also run off a table of its own.
    if (error instanceof Error) return null;
    throw error;
  }
  if (total !== size) return null;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
