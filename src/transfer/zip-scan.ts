import { inflateSync } from "fflate";
import { crc32 } from "./zip-build.ts";

/** A file found in a zip without the help of its directory; offsets and sizes in bytes. */
export type ScannedEntry = {
  name: string;
  /** Where its packed bytes begin. */
  from: number;
  packed: number;
  size: number;
  method: number;
  crc: number;
};

const headerBytes = 30;
const decoder = new TextDecoder();

/** Lists a zip from its start, entry behind entry, as far as it goes: for one whose end, and directory, is missing. */
export async function scanZip(zip: Blob): Promise<ScannedEntry[]> {
  const entries: ScannedEntry[] = [];
  let at = 0;
  for (;;) {
    const header = new DataView(await zip.slice(at, at + headerBytes).arrayBuffer());
    if (header.byteLength < headerBytes || header.getUint32(0, true) !== 0x04034b50) return entries;
    const nameTo = at + headerBytes + header.getUint16(26, true);
    const from = nameTo + header.getUint16(28, true);
    const packed = header.getUint32(18, true);
    // A streamed zip tells its sizes behind the bytes: where the next entry begins, nobody knows then.
    const isStreamed = (header.getUint16(6, true) & 8) !== 0;
    if (isStreamed || from + packed > zip.size) return entries;
    entries.push({
      name: decoder.decode(await zip.slice(at + headerBytes, nameTo).arrayBuffer()),
      ...{ from, packed, size: header.getUint32(22, true) },
      ...{ method: header.getUint16(8, true), crc: header.getUint32(14, true) },
    });
    at = from + packed;
  }
}

/** The bytes of an entry, or null when they are not what its CRC says. */
export async function readScanned(
  zip: Blob,
  { from, packed, size, method, crc }: ScannedEntry,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = unpack(new Uint8Array(await zip.slice(from, from + packed).arrayBuffer()), method, size);
  return bytes && crc32(bytes) === crc ? bytes : null;
}

function unpack(
  packed: Uint8Array<ArrayBuffer>,
  method: number,
  size: number,
): Uint8Array<ArrayBuffer> | null {
  if (method === 0) return packed.length === size ? packed : null;
  if (method !== 8) return null;
  try {
    // Into a room of the declared size: a bomb finds no more.
    const bytes = inflateSync(packed, { out: new Uint8Array(size) });
    return bytes.length === size ? bytes : null;
  } catch {
    // The library's errors have no class of their own; whatever it is, the bytes are no use.
    return null;
  }
}
