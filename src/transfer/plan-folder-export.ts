import { type ExportItem, type Outgoing, planExport } from "#core/exchange/export.ts";
import { isSafePath } from "#core/exchange/safe-path.ts";
import { createBreath } from "./breath.ts";
import type { Folder } from "./folder/folder.ts";
import { decodePost } from "./text.ts";

const atOnce = 8;

/** Reads what the folder holds where these posts would go, and plans; rejects with a `TransferFailure` or an abort. */
export async function planFolderExport(
  folder: Folder,
  posts: readonly Outgoing[],
  options: { signal: AbortSignal; progress?: (read: number, of: number) => void },
): Promise<ExportItem[]> {
  const paths = [...new Set(posts.flatMap((post) => [post.path, post.base?.path ?? post.path]))];
  const held = new Map<string, string | null>();
  const breathe = createBreath(options.signal);
  for (let at = 0; at < paths.length; at += atOnce) {
    await breathe();
    const some = paths.slice(at, at + atOnce);
    await Promise.all(
      some.map(async (path) => {
        const bytes = isSafePath(path) ? await folder.read(path) : null;
        const decoded = bytes === null ? null : decodePost(bytes);
        if (decoded === null) held.set(path, null);
        else if (decoded.ok) held.set(path, decoded.text);
      }),
    );
    options.progress?.(Math.min(at + atOnce, paths.length), paths.length);
  }
  return planExport(posts, (path) => held.get(path));
}
