import type { Folder } from "./folder/folder.ts";
import type { Source } from "./source.ts";

/** The blog's folder as something to import from. */
export function folderSource(folder: Folder): Source {
  const paths: string[] = [];
  return {
    ...{ name: folder.name, kind: "folder", problems: [], paths },
    files: (signal) => folder.files(signal, (path) => paths.push(path)),
  };
}
