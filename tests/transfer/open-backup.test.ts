import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type BackupHead, type BackupPiece, headName, manifestName } from "#core/exchange/backup.ts";
import { isBackup } from "#transfer/backup-archive.ts";
import { createPacker } from "#transfer/backup-packer.ts";
import { openBackup } from "#transfer/open-backup.ts";
import { samplePost } from "../support/browser-storage.ts";
import { directoryEntries, patched } from "../support/zip.ts";

const head: BackupHead = {
  format: "ecritoire-backup",
  ...{ version: 1, app: "1", blog: { id: "carnet", name: "Carnet", createdAt: 1 }, at: 9 },
};
const post = samplePost("foix", { text: "\ufeffBonjour.\r\n" });
const other = samplePost("solo", { text: "half \udc00" });
const pieces: BackupPiece[] = [
  { kind: "post", post, baseText: "before" },
  { kind: "post", post: other },
  { kind: "site-file", path: "_config.yml", text: "title: x" },
  { kind: "trashed", at: 5, post: samplePost("gone") },
  ...["un", "deux", "trois"].map(
    (text, at): BackupPiece => ({
      kind: "revision",
      revision: { postId: "foix", at, text, reason: "pause" },
    }),
  ),
];

type Files = Record<string, Uint8Array<ArrayBuffer>>;

async function packed(): Promise<Blob> {
  const packer = await createPacker({ head, items: [], language: "en", zone: "UTC" });
  await packer.add(pieces);
  return packer.end();
}

/** The backup after somebody changed its files. */
async function changed(change: (files: Files) => Files): Promise<Blob> {
  const files = unzipSync(new Uint8Array(await (await packed()).arrayBuffer())) as Files;
  return new Blob([zipSync(change(files)).slice()]);
}

const nameAt = (bytes: Uint8Array, entry: number) =>
  new TextDecoder().decode(bytes.subarray(entry + 46, entry + 46 + bytes[entry + 28]!));

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

async function read(zip: Blob) {
  const opened = await openBackup(zip);
  if (!opened.ok) return opened.refusal;
  const { backup } = opened;
  const { signal } = new AbortController();
  const found: BackupPiece[] = [];
  for (const part of [backup.posts, backup.values, backup.trashed, backup.revisions] as const)
    for await (const piece of part(signal)) found.push(piece);
  return { found, damage: backup.damage, counts: backup.counts };
}

const without =
  (name: string) =>
  ({ [name]: _, ...files }: Files) =>
    files;

describe("a backup", () => {
  test("gives again what was packed", async () => {
    const { found, damage, counts } = (await read(await packed())) as {
      found: unknown;
      damage: unknown;
      counts: unknown;
    };
    expect(found).toEqual(pieces);
    expect(damage).toEqual([]);
    expect(counts).toEqual({ posts: 2, revisions: 3, trashed: 1, siteFiles: 1 });
  });

  test("is the same file for the same blog", async () => {
    const [one, again] = await Promise.all([packed(), packed()]);
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await again.arrayBuffer()));
  });

  test("that was unpacked and packed again is whole, in a folder more as well", async () => {
    const again = await changed((files) => files);
    expect(await isBackup(again)).toBe(true);
    const inFolder = await changed((files) =>
      Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`sauvegarde/${name}`, bytes])),
    );
    expect(await isBackup(inFolder)).toBe(true);
    for (const zip of [again, inFolder]) expect(await read(zip)).toMatchObject({ found: pieces, damage: [] });
  });
});

describe("a damaged backup", () => {
  test("cut anywhere throws nothing, invents nothing, and says so", async () => {
    const bytes = new Uint8Array(await (await packed()).arrayBuffer());
    let most = 0;
    for (let length = 0; length < bytes.length; length += 23) {
      const cut = new Blob([bytes.slice(0, length)]);
      const answer = await read(cut);
      if ("code" in answer) {
        expect(answer.code).toBe("not-a-backup");
        continue;
      }
      expect(await isBackup(cut)).toBe(true);
      // Cut behind the last entry, in the zip's own directory: all of it is there, and is what it was.
      if (answer.counts) expect(answer).toMatchObject({ found: pieces, damage: [] });
      else expect(answer.damage).toContainEqual({ code: "cut-short" });
      // A post whose line is behind the cut comes back by its file's name alone.
      const texts = pieces.flatMap((piece) => (piece.kind === "post" ? [piece.post.path] : []));
      for (const piece of answer.found)
        if (piece.kind === "post") expect(texts).toContain(piece.post.path);
        else expect(pieces).toContainEqual(piece);
      most = Math.max(most, answer.found.length);
    }
    expect(most).toBe(pieces.length);
  });

  test("names the entry that is not what it was, and gives the others", async () => {
    const answer = await read(await changed((files) => ({ ...files, [post.path]: bytesOf("another text") })));
    expect(answer).toMatchObject({ damage: [{ code: "entry-damaged", name: post.path }] });
    expect(answer).toMatchObject({ found: pieces.slice(1) });
  });

  test("names the entry that is missing", async () => {
    const answer = await read(await changed(without("_config.yml")));
    expect(answer).toMatchObject({ damage: [{ code: "entry-missing", name: "_config.yml" }] });
  });

  test("without its list is read all the same, unchecked", async () => {
    const forged = (files: Files) => {
      const manifest = JSON.parse(new TextDecoder().decode(files[manifestName]));
      manifest.entries[1].sha256 = "00";
      return { ...files, [manifestName]: bytesOf(manifest) };
    };
    for (const change of [without(manifestName), forged])
      expect(await read(await changed(change))).toMatchObject({
        found: pieces,
        damage: [{ code: "unlisted" }],
      });
  });

  test("without the lines of its posts gives their texts", async () => {
    const answer = await read(await changed(without(".ecritoire/posts/0001.jsonl")));
    if ("code" in answer) throw new Error(answer.code);
    const texts = answer.found.flatMap((piece) =>
      piece.kind === "post" ? [[piece.post.path, piece.post.text]] : [],
    );
    expect(texts).toEqual([
      [post.path, post.text],
      [other.path, "half \ufffd"],
    ]);
  });

  test("of a newer form, or another thing altogether, is refused", async () => {
    const newer = await changed((files) => ({
      ...files,
      [manifestName]: bytesOf({ ...head, version: 2, counts: {}, entries: [] }),
    }));
    expect(await read(newer)).toEqual({ code: "newer-backup", version: 2 });
    const bare = await changed((files) => ({
      [headName]: bytesOf({ ...head, version: 3 }),
      ...without(manifestName)(without(headName)(files)),
    }));
    expect(await read(bare)).toEqual({ code: "newer-backup", version: 3 });
    for (const zip of [new Blob(["text"]), new Blob([zipSync({ "_posts/x.md": bytesOf("x") }).slice()])]) {
      expect(await read(zip)).toEqual({ code: "not-a-backup" });
      expect(await isBackup(zip)).toBe(false);
    }
  });

  test("never reads names that lead elsewhere, nor posts that would go there", async () => {
    const line = { entry: "../x.md", post: { ...samplePost("evil"), path: "../../x.md" } };
    const answer = await read(
      await changed((files) => ({
        ...without(manifestName)(files),
        "../x.md": bytesOf("x"),
        ".ecritoire/posts/0002.jsonl": bytesOf(line),
      })),
    );
    expect(answer).toMatchObject({ found: pieces });
    expect(answer).toMatchObject({
      damage: [{ code: "entry-unsafe", name: "../x.md" }, { code: "unlisted" }],
    });
  });

  test("unpacks no bomb", async () => {
    const zip = new File([await changed(without(manifestName))], "x.zip");
    const bomb = await patched(zip, (bytes, view) => {
      const at = directoryEntries(bytes).find((entry) => nameAt(bytes, entry) === post.path);
      view.setUint32(at! + 24, 300_000_000, true);
    });
    const answer = await read(bomb);
    expect(answer).toMatchObject({
      damage: [{ code: "unlisted" }, { code: "entry-too-large", name: post.path }],
    });
    expect(answer).toMatchObject({ found: pieces.slice(1) });
  });
});
