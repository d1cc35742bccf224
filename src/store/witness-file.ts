import { parseWitness, type Witness, witnessed, witnessKey } from "./witness.ts";

const fileName = "ecritoire-witness.json";
/** A browser that does not answer must not keep the writer from her posts. */
const patienceMs = 2000;

/** What is remembered of the databases, by whichever of the two remembers more recently. */
export async function latestWitness(): Promise<Witness | null> {
  const known = witnessed();
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  const filed = await Promise.race([readFile(), silence]);
  return (filed?.at ?? 0) > (known?.at ?? 0) ? filed : (known ?? filed);
}

/** Remembers in both places; where one is full or forbidden, in the other alone. */
export async function rememberWitness(witness: Witness): Promise<void> {
  const json = JSON.stringify(witness);
  try {
    localStorage.setItem(witnessKey, json);
  } catch {
    // No room, or forbidden: an older one that is left there gives way to the file's.
  }
  await writeFile(json).catch(() => undefined);
}

async function readFile(): Promise<Witness | null> {
  try {
    const file = await (await root()).getFileHandle(fileName);
    return parseWitness(await (await file.getFile()).text());
  } catch {
    // None yet, or no such file system, as in many private windows.
    return null;
  }
}

async function writeFile(json: string): Promise<void> {
  const handle = await (await root()).getFileHandle(fileName, { create: true });
  // Replaced as a whole on closing: a browser that is killed leaves the one before.
  const stream = await handle.createWritable({ keepExistingData: false });
  await stream.write(json);
  await stream.close();
}

async function root(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage.getDirectory();
}
