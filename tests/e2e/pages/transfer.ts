// A page of its own for what only a real browser has: OPFS handles, module workers, blobs on another process.
import { exportToFolder } from "#transfer/export-folder.ts";
import { openFolder } from "#transfer/folder/fs-access.ts";
import { planFolderExport } from "#transfer/plan-folder-export.ts";
import { readSource } from "#transfer/read-source.ts";
import { encodePost } from "#transfer/text.ts";
import { zipFiles } from "#transfer/zip.ts";
import { zipSource } from "#transfer/zip-source.ts";
import { folderContract } from "../../transfer/folder/contract.ts";

const signal = new AbortController().signal;

async function emptyFolder() {
  const top = await navigator.storage.getDirectory();
  const name = crypto.randomUUID();
  return openFolder(await top.getDirectoryHandle(name, { create: true }));
}

const probes = {
  titles: () => folderContract.map((one) => one.title),

  async contract(title: string): Promise<void> {
    await folderContract.find((one) => one.title === title)!.run(await emptyFolder());
  },

  /** Renames a post by its case only, and tells the names that the folder then holds. */
  async recase(): Promise<string[]> {
    const folder = await emptyFolder();
    await folder.write("_drafts/Ete.md", encodePost("old"));
    const base = { path: "_drafts/Ete.md", from: "folder" } as const;
    const post = { id: "a", path: "_drafts/ete.md", text: "ours", base, baseText: "old" };
    const plan = await planFolderExport(folder, [post], { signal });
    for await (const result of exportToFolder(folder, plan, signal)) {
      if (!result.ok) throw new Error(result.problem.code);
    }
    return folder.names("_drafts");
  },

  /** Zips posts and imports the zip: how many came back byte for byte. */
  async zipRoundTrip(count: number): Promise<number> {
    const files = Array.from({ length: count }, (_, n) => ({
      path: `_posts/2017-09-17-été-${n}.md`,
      bytes: encodePost(`\uFEFF---\r\ntitle: Billet ${n}\r\n---\r\n`.repeat(n + 1)),
      modifiedAt: 1_505_642_400_000,
    }));
    const zip = new File([await zipFiles(files)], "export.zip");
    const { found } = await readSource(zipSource(zip), { signal });
    return found.filter(
      ({ path, text, modifiedAt }, n) =>
        path === files[n]!.path &&
        modifiedAt === files[n]!.modifiedAt &&
        encodePost(text!).every((byte, at) => byte === files[n]!.bytes[at]),
    ).length;
  },
};

export type Probes = typeof probes;

Object.assign(globalThis, { probes });
