import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dice } from "../../support/dice.ts";

/** What happens to the files of IndexedDB in a profile whose browser is closed or was killed. */
export type Damage =
  /** Bytes in the middle of the log are others: the disk's fault. */
  | "log-flipped"
  /** The log holds something else altogether, of the same length. */
  | "log-garbage"
  /** The file that names the tables is cut short. */
  | "manifest-truncated"
  /** The file that names the manifest is gone: Chromium repairs this. */
  | "current-deleted"
  /** The whole folder is gone: a cleaning program, or a profile that was not copied whole. */
  | "all-deleted";

export const damages: readonly Damage[] = [
  "log-flipped",
  "log-garbage",
  "manifest-truncated",
  "current-deleted",
  "all-deleted",
];

/** Damages the databases of every origin in the profile; answers how many files it touched, which is never none. */
export function damage(profile: string, kind: Damage, seed = 1): number {
  const root = join(profile, "Default", "IndexedDB");
  const folders = readdirSync(root).filter((name) => name.endsWith(".leveldb"));
  let touched = 0;
  for (const folder of folders) touched += damageFolder(join(root, folder), kind, seed);
  if (touched === 0) throw new Error(`Nothing to damage in ${root}`);
  return touched;
}

function damageFolder(folder: string, kind: Damage, seed: number): number {
  const names = readdirSync(folder);
  const of = (wanted: RegExp) => names.filter((name) => wanted.test(name)).map((name) => join(folder, name));
  switch (kind) {
    case "log-flipped":
      return change(of(/\.log$/), (bytes) => flip(bytes, seed));
    case "log-garbage":
      return change(of(/\.log$/), (bytes) => {
        const { roll } = dice(seed);
        bytes.forEach((_, at) => {
          bytes[at] = Math.floor(roll() * 256);
        });
      });
    case "manifest-truncated": {
      const manifests = of(/^MANIFEST/);
      for (const manifest of manifests) truncateSync(manifest, 20);
      return manifests.length;
    }
    case "current-deleted": {
      const current = of(/^CURRENT$/);
      for (const file of current) rmSync(file);
      return current.length;
    }
    case "all-deleted":
      rmSync(folder, { recursive: true });
      return names.length;
  }
}

function change(files: readonly string[], work: (bytes: Buffer) => void): number {
  for (const file of files) {
    const bytes = readFileSync(file);
    work(bytes);
    writeFileSync(file, bytes);
  }
  return files.length;
}

/** Some sixty bytes all over, so that each block of the log has its share. */
function flip(bytes: Buffer, seed: number): void {
  const { roll } = dice(seed);
  for (let count = 0; count < 64 && bytes.length > 0; count++) {
    const at = Math.floor(roll() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  }
}
