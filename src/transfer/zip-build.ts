import { deflateSync } from "fflate";

/**
 * Builds a zip entry by entry. Each is whole when the next one begins, with its sizes and its CRC before its bytes (and
 * not behind them, as in most streamed zips): of a file that was cut short, all that lies before the cut can be read.
 */
export type ZipBuilder = {
  /** `modifiedAt` in ms since the epoch. */
  add(name: string, bytes: Uint8Array<ArrayBuffer>, modifiedAt: number): void;
  /** The whole zip; nothing can be added after. */
  end(): Blob;
};

/** As many bytes are handed to the browser at once, which keeps large blobs on the disk. */
const portionBytes = 4_000_000;
const utf8Names = 0x0800;
const deflated = 8;
/** 2.0, written on Unix: without it, unzip makes files that nobody may read. */
const madeBy = (3 << 8) | 20;
const plainFile = 0o100644 << 16;

const encoder = new TextEncoder();

/** Up to `most` files, two bytes can count them; from there on it is a Zip64. */
export function createZip(most = 0xffff): ZipBuilder {
  const portions: Blob[] = [];
  let portion: Uint8Array<ArrayBuffer>[] = [];
  let portionSize = 0;
  let offset = 0;
  const directory: Uint8Array<ArrayBuffer>[] = [];

  function write(bytes: Uint8Array<ArrayBuffer>): void {
    portion.push(bytes);
    portionSize += bytes.length;
    offset += bytes.length;
    if (portionSize < portionBytes) return;
    portions.push(new Blob(portion));
    [portion, portionSize] = [[], 0];
  }

  return {
    add(name, bytes, modifiedAt) {
      const nameBytes = encoder.encode(name);
      const packed = deflateSync(bytes, { level: 6 });
      const { day, time } = dosDate(modifiedAt);
      const facts: Field[] = [
        [2, 20],
        [2, utf8Names],
        [2, deflated],
        [2, time],
        [2, day],
        [4, crc32(bytes)],
        [4, packed.length],
        [4, bytes.length],
        [2, nameBytes.length],
        [2, 0],
      ];
      directory.push(
        record([
          [4, 0x02014b50],
          [2, madeBy],
          ...facts,
          // No comment, on the first disk, of no kind; then what Unix knows of the file, and where it begins.
          ...([2, 2, 2].map((size) => [size, 0]) as Field[]),
          [4, plainFile],
          [4, offset],
        ]),
        nameBytes,
      );
      write(record([[4, 0x04034b50], ...facts]));
      write(nameBytes);
      write(packed);
    },
    end() {
      const from = offset;
      const count = directory.length / 2;
      // Four gigabytes: better no backup than one that no program opens.
      if (from > 0xfffffffe) throw new RangeError("Too much for one zip");
      for (const bytes of directory) write(bytes);
      const size = offset - from;
      if (count >= most) write(largeEnd(count, size, from));
      write(
        record([
          [4, 0x06054b50],
          [2, 0],
          [2, 0],
          [2, count < most ? count : 0xffff],
          [2, count < most ? count : 0xffff],
          [4, size],
          [4, from],
          [2, 0],
        ]),
      );
      return new Blob([...portions, ...portion], { type: "application/zip" });
    },
  };
}

function largeEnd(count: number, size: number, from: number): Uint8Array<ArrayBuffer> {
  const long = (value: number): Field[] => [
    [4, value],
    [4, 0],
  ];
  const place = from + size;
  return record([
    [4, 0x06064b50],
    ...long(44),
    [2, madeBy],
    [2, 45],
    ...long(0),
    ...[count, count, size, from].flatMap(long),
    // Where that record begins, for a reader that comes from the end.
    [4, 0x07064b50],
    [4, 0],
    ...long(place),
    [4, 1],
  ]);
}

type Field = [size: 2 | 4, value: number];

function record(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

/** A zip's idea of a moment, in UTC: two seconds fine, from 1980 to 2107. */
function dosDate(ms: number): { day: number; time: number } {
  const date = new Date(Math.min(Math.max(ms, Date.UTC(1980, 0, 1)), Date.UTC(2107, 11, 31)));
  return {
    day: ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
    time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
  };
}

let table: Uint32Array | null = null;

/** The checksum of PKZIP. */
export function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
