import { zipSync } from "fflate";

/** A zip as a picked file, its entries in this order; the same name may come twice. */
export function zipOf(entries: [name: string, text: string][], fileName = "blog.zip"): File {
  // fflate takes an object: doubles get a stand-in name of the same length, patched in the bytes.
  const tree: Record<string, Uint8Array> = {};
  const renamed: [string, string][] = [];
  for (const [name, text] of entries) {
    let key = name;
    while (key in tree) key = `${key.slice(0, -1)}${String.fromCharCode(key.charCodeAt(key.length - 1) + 1)}`;
    if (key !== name) renamed.push([key, name]);
    tree[key] = new TextEncoder().encode(text);
  }
  let bytes = zipSync(tree, { mtime: new Date(2017, 8, 17, 12, 0, 0) });
  for (const [key, name] of renamed) bytes = replaceBytes(bytes, key, name);
  return new File([bytes], fileName);
}

/** The same file with its bytes changed by a test. */
export async function patched(file: File, patch: (bytes: Uint8Array, view: DataView) => void): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  patch(bytes, new DataView(bytes.buffer));
  return new File([bytes], file.name);
}

/** Where each central directory entry starts. */
export function directoryEntries(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: bytes.length - 4 }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === 0x02014b50,
  );
}

function replaceBytes(bytes: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return Uint8Array.from(text.replaceAll(from, to), (letter) => letter.charCodeAt(0));
}
