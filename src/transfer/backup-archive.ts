import { headName } from "#core/exchange/backup.ts";
import { safePath } from "#core/exchange/safe-path.ts";
import type { ZipResult } from "./zip-messages.ts";
import { runZipTask } from "./zip-thread.ts";

/** The entries of a backup by their names, of a whole zip or of what is left of one. */
export type Archive = {
  /** In the order of the zip. */
  names: readonly string[];
  /** Its end is missing. */
  isCut: boolean;
  /** Names that lead out of any folder: never read. */
  unsafe: readonly string[];
  read(name: string, most: number): Promise<Uint8Array<ArrayBuffer> | "missing" | "damaged" | "too-large">;
};

type Found = { name: string; size: number; packed: number; read(): Promise<ZipResult<"read" | "scanned">> };

/** Whether a zip says of itself, or of a folder in it, that it is a backup; also when it is damaged. */
export async function isBackup(zip: Blob): Promise<boolean> {
  const start = new Uint8Array(await zip.slice(0, 30 + headName.length).arrayBuffer());
  if (new TextDecoder().decode(start.subarray(30)) === headName) return true;
  const listed = await runZipTask({ type: "list", zip });
  return listed.ok && listed.value.some(({ name }) => isHead(name));
}

const isHead = (name: string) => name === headName || name.endsWith(`/${headName}`);

let lastId = 0;

/** Null for what is no zip at all. */
export async function openArchive(zip: Blob): Promise<Archive | null> {
  const listed = await runZipTask({ type: "list", zip });
  if (listed.ok) {
    lastId -= 1;
    // Numbers of imported zips count up.
    const numbered = { blob: zip, id: lastId };
    const files = listed.value.filter(({ isFile, encrypted }) => isFile && !encrypted);
    return archiveOf(
      files.map((entry) => ({
        ...{ name: entry.name, size: entry.size, packed: entry.compressedSize },
        read: () => runZipTask({ type: "read", zip: numbered, entry }),
      })),
      false,
    );
  }
  const scanned = await runZipTask({ type: "scan", zip });
  if (!scanned.ok || scanned.value.length === 0) return null;
  return archiveOf(
    scanned.value.map((entry) => ({
      ...{ name: entry.name, size: entry.size, packed: entry.packed },
      read: () => runZipTask({ type: "scanned", zip, entry }),
    })),
    true,
  );
}

function archiveOf(found: readonly Found[], isCut: boolean): Archive {
  // Unpacked and packed again, everything lies in one folder more.
  const head = found.find(({ name }) => isHead(name));
  const prefix = head ? head.name.slice(0, head.name.length - headName.length) : "";
  const files = new Map<string, Found>();
  const unsafe: string[] = [];
  for (const file of found) {
    const name = safePath(file.name);
    if (name === null) unsafe.push(file.name);
    else if (name.startsWith(prefix) && !files.has(name.slice(prefix.length)))
      files.set(name.slice(prefix.length), file);
  }
  return {
    ...{ names: [...files.keys()], isCut, unsafe },
    async read(name, most) {
      const file = files.get(name);
      if (!file) return "missing";
      // Asked for before unpacking: both sizes are the archive's own word, and unpacking stops at the declared one.
      if (file.size > most || file.packed > most * 1.1 + 1000) return "too-large";
      const result = await file.read();
      return result.ok ? result.value : "damaged";
    },
  };
}
