import {
  type BackupCounts,
  type BackupDamage,
  type BackupHead,
  type BackupManifest,
  type BackupPiece,
  type BackupRefusal,
  backupVersion,
  headName,
  manifestName,
} from "#core/exchange/backup.ts";
import {
  isRecord,
  isTime,
  type PostLine,
  parseLine,
  readPostLine,
  readTrashLine,
  readValues,
  type TextPlace,
  type TrashLine,
  type Values,
} from "#core/exchange/backup-lines.ts";
import { createFollower } from "#core/exchange/revision-chain.ts";
import { isWanted } from "#core/exchange/wanted.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import { openArchive } from "./backup-archive.ts";
import { sha256 } from "./backup-packer.ts";
import { createBreath } from "./breath.ts";

/** A backup, open for reading; each of its parts may be read again and again. */
export type OpenBackup = {
  head: BackupHead;
  /** As its manifest says, or null without one. */
  counts: BackupCounts | null;
  /** What was found unreadable so far. */
  damage: readonly BackupDamage[];
  posts(signal: AbortSignal): AsyncGenerator<Extract<BackupPiece, { kind: "post" }>>;
  trashed(signal: AbortSignal): AsyncGenerator<Extract<BackupPiece, { kind: "trashed" }>>;
  /** Site files, meta, settings, the journal. */
  values(
    signal: AbortSignal,
  ): AsyncGenerator<Exclude<BackupPiece, { kind: "post" | "trashed" | "revision" }>>;
  /** Post by post, oldest first. */
  revisions(signal: AbortSignal): AsyncGenerator<Extract<BackupPiece, { kind: "revision" }>>;
};

/** No text and no list of a backup is larger; what says that it is, is a bomb. */
const mostBytes = 200_000_000;
/** A text of a history is not longer, in letters. */
const mostLetters = 50_000_000;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Opens a backup; damaged, it gives what can be read, and says what cannot. */
export async function openBackup(
  zip: Blob,
): Promise<{ ok: true; backup: OpenBackup } | { ok: false; refusal: BackupRefusal }> {
  const archive = await openArchive(zip);
  if (!archive) return { ok: false, refusal: { code: "not-a-backup" } };
  const damage: BackupDamage[] = archive.unsafe.map((name) => ({ code: "entry-unsafe", name }));
  const told = new Set<string>();
  let hashes: Map<string, string> | null = null;

  const tell = (code: Extract<BackupDamage, { name: string }>["code"], name: string): null => {
    if (!told.has(name)) damage.push({ code, name });
    told.add(name);
    return null;
  };
  const readText = async (name: string): Promise<string | null> => {
    const bytes = await archive.read(name, mostBytes);
    if (typeof bytes === "string") return tell(`entry-${bytes}`, name);
    const hash = hashes?.get(name);
    if (hash !== undefined && hash !== (await sha256(bytes))) return tell("entry-damaged", name);
    try {
      return decoder.decode(bytes);
    } catch {
      // Not UTF-8: nothing that a backup was made with.
      return tell("entry-damaged", name);
    }
  };
  const textAt = async ({ entry, text }: TextPlace) => text ?? (await readText(entry));

  const manifest = await readManifest(await archive.read(manifestName, mostBytes));
  const head = manifest ?? asHead(parseLine((await readIf(archive.names, headName, readText)) ?? ""));
  if (!head) return { ok: false, refusal: { code: "not-a-backup" } };
  if (head.version > backupVersion)
    return { ok: false, refusal: { code: "newer-backup", version: head.version } };
  if (manifest) {
    hashes = new Map(manifest.entries.map(({ name, sha256: hash }) => [name, hash]));
    const there = new Set(archive.names);
    for (const name of hashes.keys()) if (!there.has(name)) tell("entry-missing", name);
  } else damage.push({ code: archive.isCut ? "cut-short" : "unlisted" });

  const namesIn = (folder: string) => archive.names.filter((name) => name.startsWith(folder));
  const linesOf = async (name: string): Promise<unknown[]> => {
    const text = (await readIf(archive.names, name, readText)) ?? "";
    return text.split("\n").flatMap((line) => (line === "" ? [] : [parseLine(line)]));
  };

  let lines: Promise<PostLine[]> | null = null;
  const postLines = () => {
    lines ??= (async () => {
      const all = await Promise.all(namesIn(".ecritoire/posts/").map(linesOf));
      return all.flat().flatMap((line) => readPostLine(line) ?? []);
    })();
    return lines;
  };
  let allValues: Promise<Values> | null = null;
  const values = () => {
    allValues ??= readIf(archive.names, ".ecritoire/values.json", readText).then((text) =>
      readValues(parseLine(text ?? "")),
    );
    return allValues;
  };

  async function whole<Line extends PostLine | TrashLine>(line: Line) {
    const text = await textAt(line);
    if (text === null) return null;
    const baseText = !line.base
      ? undefined
      : line.base.entry === line.entry
        ? text
        : ((await textAt(line.base)) ?? undefined);
    return { post: { ...line.post, text }, ...(baseText === undefined ? {} : { baseText }) };
  }

  /** Posts whose line is lost: their texts are here all the same, under the names of their files. */
  async function strayNames(): Promise<string[]> {
    const { siteFiles } = await values();
    const claimed = new Set([...(await postLines()), ...siteFiles].map(({ entry }) => entry));
    return archive!.names.filter((name) => isWanted(name) !== null && !claimed.has(name));
  }

  const backup: OpenBackup = {
    head,
    counts: manifest?.counts ?? null,
    damage,
    async *posts(signal) {
      const breathe = createBreath(signal);
      for (const line of await postLines()) {
        await breathe();
        const read = await whole(line);
        if (read) yield { kind: "post", ...read };
      }
      for (const name of await strayNames()) {
        if (isWanted(name) !== "post") continue;
        const text = await readText(name);
        if (text === null) continue;
        const at = head.at;
        const id = `found-${fingerprint(name)}`;
        yield { kind: "post", post: { id, path: name, text, rev: 1, createdAt: at, updatedAt: at } };
      }
    },
    async *trashed(signal) {
      const breathe = createBreath(signal);
      for (const line of await linesOf(".ecritoire/trash.jsonl")) {
        await breathe();
        const known = readTrashLine(line);
        const read = known && (await whole(known));
        if (read) yield { kind: "trashed", at: known.at, ...read };
      }
    },
    async *values(signal) {
      const { siteFiles, meta, settings, journal } = await values();
      const strays = (await strayNames()).filter((name) => isWanted(name) === "site");
      for (const place of [...siteFiles, ...strays.map((name) => ({ path: name, entry: name }))]) {
        signal.throwIfAborted();
        const text = await textAt(place);
        if (text !== null) yield { kind: "site-file", path: place.path, text };
      }
      for (const [key, value] of meta) yield { kind: "meta", key, value };
      for (const [key, value] of settings) yield { kind: "setting", key, value };
      for (const entry of journal) yield { kind: "journal", entry };
    },
    async *revisions(signal) {
      const breathe = createBreath(signal);
      for (const name of namesIn(".ecritoire/revisions/")) {
        const [first, ...rest] = await linesOf(name);
        const postId = isRecord(first) ? first.post : null;
        if (typeof postId !== "string") {
          if (first !== undefined) tell("entry-damaged", name);
          continue;
        }
        const follow = createFollower(mostLetters);
        for (const line of rest) {
          await breathe();
          const text = follow(line);
          if (text === null || !isRecord(line) || !isTime(line.at)) tell("entry-damaged", name);
          else {
            const reason = typeof line.reason === "string" ? line.reason : "";
            yield { kind: "revision", revision: { postId, at: line.at, text, reason } };
          }
        }
      }
    },
  };
  return { ok: true, backup };
}

/** Null without a word where there is no such entry: that is told by the manifest, if it ought to be there. */
async function readIf(
  names: readonly string[],
  name: string,
  read: (name: string) => Promise<string | null>,
): Promise<string | null> {
  return names.includes(name) ? read(name) : null;
}

async function readManifest(bytes: Uint8Array<ArrayBuffer> | string): Promise<BackupManifest | null> {
  if (typeof bytes === "string") return null;
  const value = parseLine(new TextDecoder().decode(bytes));
  const head = asHead(value);
  if (!head || !isRecord(value) || !Array.isArray(value.entries) || !isRecord(value.counts)) return null;
  const { entries, counts } = value as BackupManifest;
  const isListed = (entry: unknown) =>
    isRecord(entry) && typeof entry.name === "string" && typeof entry.sha256 === "string";
  // A newer form may list otherwise; it is refused by its version.
  if (head.version <= backupVersion) {
    if (!entries.every(isListed)) return null;
    if (value.sha256 !== (await sha256(new TextEncoder().encode(JSON.stringify(entries))))) return null;
  }
  return { ...head, entries, counts, sha256: String(value.sha256) };
}

function asHead(value: unknown): BackupHead | null {
  if (!isRecord(value) || value.format !== "ecritoire-backup" || !isRecord(value.blog)) return null;
  const { version, app, at, blog } = value;
  if (typeof version !== "number" || !isTime(at)) return null;
  const { id, name, createdAt } = blog;
  if (typeof id !== "string" || id === "" || typeof name !== "string") return null;
  return {
    ...{ format: "ecritoire-backup", version, app: String(app), at },
    blog: { id, name, createdAt: isTime(createdAt) ? createdAt : at },
  };
}
