import { type Zippable, zipSync } from "fflate";

/** A file to put in a zip under its repository path. */
export type ZipFile = { path: string; bytes: Uint8Array /** ms since the epoch */; modifiedAt: number };

// What a DOS date (fflate throws before 1980) and an extended timestamp (31 bits) can both say.
const earliest = Date.UTC(1980, 0, 2);
const latest = Date.UTC(2037, 11, 30);

/** The bytes of a zip, names in UTF-8 and dates to the second; takes a second per 25 MB, so never on the page. */
export function writeZip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const tree: Zippable = {};
  for (const { path, bytes, modifiedAt } of files) {
    const mtime = Math.min(Math.max(modifiedAt, earliest), latest);
    // A plain file of Unix, readable by all: without it, unzip makes files that nobody may read.
    tree[path] = [bytes, { mtime, os: 3, attrs: 0o100644 << 16, extra: { 21589: timestamp(mtime) } }];
  }
  return zipSync(tree, { level: 6 });
}

// Extended timestamp (Info-ZIP): UTC seconds, for drafts whose date is that of the file.
function timestamp(ms: number): Uint8Array {
  const field = new DataView(new ArrayBuffer(5));
  field.setUint8(0, 1);
  field.setUint32(1, Math.floor(ms / 1000), true);
  return new Uint8Array(field.buffer);
}
