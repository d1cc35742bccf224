import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isBinaryName, isPassedOver, isWanted } from "#core/exchange/wanted.ts";
import { decodePost } from "#transfer/text.ts";

/** A text file of a blog's folder, as an import takes it. */
export type BlogFile = { path: string; text: string; kind: "post" | "site"; modifiedAt: number };

/** The files below a folder that the app would import; what is no UTF-8 text is not among them. */
export function readBlog(folder: string, below = ""): BlogFile[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const file = join(folder, path);
    const status = entry.isSymbolicLink() ? statSync(file, { throwIfNoEntry: false }) : entry;
    if (status?.isDirectory())
      return isPassedOver(path) || entry.isSymbolicLink() ? [] : readBlog(folder, path);
    const kind = isWanted(path);
    if (!status?.isFile() || kind === null || isBinaryName(path)) return [];
    const decoded = decodePost(readFileSync(file));
    return decoded.ok ? [{ path, text: decoded.text, kind, modifiedAt: statSync(file).mtimeMs }] : [];
  });
}
