import type { Problem } from "#core/problem.ts";

// The central directory of a zip (PKWARE APPNOTE 4.3): names, sizes and places of the entries, without inflating any.
// Read here and not by fflate, which would drop duplicates, miss encryption and want the whole archive in memory.

/** One file of a zip as the archive declares it; nothing of it can be trusted. */
export type ZipEntry = {
  /** As written in the archive, maybe with `..` or backslashes. */
  name: string;
  compressedSize: number;
  size: number;
  /** 0 stored, 8 deflated; nothing else is read. */
  method: number;
  crc: number;
  /** Where its local header starts in the archive. */
  headerAt: number;
  encrypted: boolean;
  /** A directory or a symbolic link: no file to read. */
  isFile: boolean;
  /** ms since the epoch */
  modifiedAt?: number;
};

const endSize = 22;
const maxDirectoryBytes = 100_000_000;

/** The entries of a zip in the order of its directory, or why it cannot be read. */
export async function readZipDirectory(
  zip: Blob,
): Promise<{ ok: true; entries: ZipEntry[] } | { ok: false; problem: Problem }> {
  try {
    const place = await findDirectory(zip);
    if (place.size > maxDirectoryBytes) throw new RangeError("directory too large");
    return { ok: true, entries: parseDirectory(await viewOf(zip, place.from, place.size), place) };
  } catch (error) {
    // RangeError is also what DataView throws past its end: a truncated or forged archive.
    if (!(error instanceof RangeError || error instanceof DOMException)) throw error;
    return { ok: false, problem: { code: "zip-unreadable", data: { message: error.message } } };
  }
}

type Place = { from: number; size: number; count: number; shift: number };

async function viewOf(zip: Blob, from: number, size: number): Promise<DataView> {
  if (from < 0 || from + size > zip.size) throw new RangeError("truncated zip");
  return new DataView(await zip.slice(from, from + size).arrayBuffer());
}

async function findDirectory(zip: Blob): Promise<Place> {
  const tailSize = Math.min(zip.size, endSize + 0xffff);
  const tailFrom = zip.size - tailSize;
  const tail = await viewOf(zip, tailFrom, tailSize);
  let end = tailSize - endSize;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new RangeError("not a zip");

  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const offset = tail.getUint32(end + 16, true);
  const endAt = tailFrom + end;
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const big = await findBigDirectory(zip, endAt);
    if (big) return big;
  }
  // Bytes in front of the archive (a self-extracting one) shift every offset.
  const shift = endAt - size - offset;
  if (shift < 0) throw new RangeError("truncated zip");
  return { from: offset + shift, size, count, shift };
}

async function findBigDirectory(zip: Blob, endAt: number): Promise<Place | null> {
  const locator = await viewOf(zip, endAt - 20, 20);
  if (locator.getUint32(0, true) !== 0x07064b50) return null;
  const end = await viewOf(zip, Number(locator.getBigUint64(8, true)), 56);
  if (end.getUint32(0, true) !== 0x06064b50) throw new RangeError("broken zip64");
  const [count, size, from] = [32, 40, 48].map((at) => Number(end.getBigUint64(at, true)));
  return { from: from!, size: size!, count: count!, shift: 0 };
}

function parseDirectory(view: DataView, { count, shift }: Place): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError("broken directory");
    const nameSize = view.getUint16(at + 28, true);
    const extraSize = view.getUint16(at + 30, true);
    const entry = parseEntry(view, at, nameSize, extraSize);
    entry.headerAt += shift;
    entries.push(entry);
    at += 46 + nameSize + extraSize + view.getUint16(at + 32, true);
  }
  return entries;
}

function parseEntry(view: DataView, at: number, nameSize: number, extraSize: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const name = decodeName(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameSize), flags);
  const system = view.getUint8(at + 5);
  const fileType = system === 3 || system === 19 ? (view.getUint16(at + 40, true) >> 12) & 0xf : 0;
  const entry: ZipEntry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
    encrypted: (flags & 1) !== 0,
    isFile: !/[/\\]$/.test(name) && (fileType === 0 || fileType === 0o10),
  };
  const modifiedAt = dosTime(view.getUint16(at + 12, true), view.getUint16(at + 14, true));
  if (modifiedAt !== null) entry.modifiedAt = modifiedAt;
  readExtra(new DataView(view.buffer, view.byteOffset + at + 46 + nameSize, extraSize), entry);
  return entry;
}

function readExtra(extra: DataView, entry: ZipEntry): void {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const id = extra.getUint16(at, true);
    const size = extra.getUint16(at + 2, true);
    let field = at + 4;
    if (id === 0x0001) {
      for (const key of ["size", "compressedSize", "headerAt"] as const) {
        if (entry[key] !== 0xffffffff) continue;
        entry[key] = Number(extra.getBigUint64(field, true));
        field += 8;
      }
    } else if (id === 0x5455 && size >= 5 && (extra.getUint8(field) & 1) !== 0) {
      // Extended timestamp: UTC seconds, where DOS has local time to the other second.
      entry.modifiedAt = extra.getInt32(field + 1, true) * 1000;
    }
    at += 4 + size;
  }
}

function dosTime(time: number, date: number): number | null {
  if (date === 0) return null;
  const [year, month, day] = [(date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31];
  return new Date(year, month, day, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

// macOS writes UTF-8 without saying so; old Windows the code page of its country, 850 in western Europe.
const codePage850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

function decodeName(bytes: Uint8Array, flags: number): string {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const saysUtf8 = (flags & 0x800) !== 0;
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : saysUtf8 ? "\uFFFD" : codePage850[byte - 128],
    ).join("");
  }
}
