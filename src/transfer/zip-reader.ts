import {
  BlobReader,
  configure,
  type Entry,
  Uint8ArrayWriter,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-custom.js";
import type { Problem } from "#core/problem.ts";

/** One file of a zip as the archive declares it; nothing of it can be trusted. */
export type ZipEntry = {
  /** Its rank in the archive's directory. */
  index: number;
  /** As written in the archive, maybe with `..` or backslashes. */
  name: string;
  compressedSize: number;
  size: number;
  encrypted: boolean;
  /** False of a directory or a symbolic link: no file to read. */
  isFile: boolean;
  isLink?: true;
  /** ms since the epoch */
  modifiedAt?: number;
};

/** A zip and the number that tells it from others: a blob sent to a worker is another one at each message. */
export type NumberedZip = { blob: Blob; id: number };

// The library's own workers come from blobs, which `worker-src 'self'` refuses; all of this runs in ours. At most 33 MB
// come out of one chunk of deflated bytes: the most that a bomb can take before it is seen.
configure({ useWebWorkers: false, chunkSize: 32_000 });

/** The entries of a zip in the order of its directory, or why it cannot be read. */
export async function listZip(
  zip: Blob,
): Promise<{ ok: true; value: ZipEntry[] } | { ok: false; problem: Problem }> {
  try {
    const list: ZipEntry[] = [];
    for await (const entry of entriesOf(zip)) list.push(describeEntry(entry, list.length));
    return { ok: true, value: list };
  } catch (error) {
    return { ok: false, problem: { code: "zip-unreadable", data: { message: messageOf(error) } } };
  }
}

/** The bytes of one entry, checked by size and CRC; it never gives more than the entry declares. */
export async function readZipEntry(
  zip: NumberedZip,
  { index, name }: Pick<ZipEntry, "index" | "name">,
): Promise<{ ok: true; value: Uint8Array<ArrayBuffer> } | { ok: false; problem: Problem }> {
  try {
    const entry = await entryAt(zip, index);
    if (!entry || entry.directory) throw new RangeError("no such file");
    // The local header is a copy that some programs fill badly; what the directory says is checked by the CRC.
    const bytes = await entry.getData(new Uint8ArrayWriter(), {
      checkCrc32: true,
      // The same bytes under many names, or within each other: a small archive that unpacks to any size.
      checkOverlappingEntry: true,
      checkLocalDirectory: false,
    });
    return { ok: true, value: bytes };
  } catch (error) {
    return {
      ok: false,
      problem: { code: "file-unreadable", data: { path: name, message: messageOf(error) } },
    };
  }
}

const maxDirectoryBytes = 100_000_000;

/** What a forged directory cannot make us load; entries themselves are streamed. */
class BoundedReader extends BlobReader {
  override async readUint8Array(from: number, size: number): Promise<Uint8Array> {
    if (size > maxDirectoryBytes) throw new RangeError("directory too large");
    return super.readUint8Array(from, size);
  }
}

function entriesOf(zip: Blob): AsyncIterableIterator<Entry, unknown> {
  // Names that lead outside are told one by one (`safePath`), instead of refusing the archive.
  const reader = new ZipReader(new BoundedReader(zip), { filenameValidation: "tolerant", decodeText });
  return reader.getEntriesGenerator();
}

// The library's entries take 6 kB each, so none is kept: listing goes through the directory once, reading once more.
type Walk = { id: number; next: number; entries: ReturnType<typeof entriesOf> };

let walk: Walk | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** Entries asked for in the order of the directory are all found in one walk, each other one takes a walk anew. */
async function entryAt(zip: NumberedZip, index: number): Promise<Entry | null> {
  const found = turn.then(() => walkTo(zip, index));
  turn = found.catch(() => null);
  return found;
}

async function walkTo({ blob, id }: NumberedZip, index: number): Promise<Entry | null> {
  if (walk?.id !== id || walk.next > index) walk = { id, next: 0, entries: entriesOf(blob) };
  for (;;) {
    const { value, done } = await walk.entries.next();
    if (done) return null;
    if (walk.next++ === index) return value;
  }
}

function describeEntry(entry: Entry, index: number): ZipEntry {
  const isFromUnix = [3, 19].includes(entry.versionMadeBy >> 8);
  const fileType = isFromUnix ? entry.externalFileAttributes >>> 28 : 0;
  const described: ZipEntry = {
    index,
    name: entry.filename,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    encrypted: entry.encrypted,
    isFile: !entry.directory && !entry.filename.endsWith("\\") && (fileType === 0 || fileType === 0o10),
  };
  if (fileType === 0o12) described.isLink = true;
  const isDated =
    Number(entry.rawLastModDate) >>> 16 !== 0 || entry.extraFieldExtendedTimestamp !== undefined;
  if (isDated) described.modifiedAt = entry.lastModDate.getTime();
  return described;
}

// What is no UTF-8 comes from old Windows, in the code page of its country: 850 in western Europe, where the library
// would read the 437 of the United States.
const codePage850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

function decodeText(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding !== "cp437") return undefined;
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : codePage850[byte - 128])).join(
    "",
  );
}

// Whatever is wrong with an archive, the library throws an error of no class of its own.
function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  throw error;
}
