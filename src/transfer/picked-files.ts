import { placeLoneFile } from "#core/exchange/blog-root.ts";
import type { Problem } from "#core/problem.ts";
import { describeFile, joinSources, type Listed, listedSource } from "./listed-source.ts";
import type { Source } from "./source.ts";
import { isZip, zipSource } from "./zip-source.ts";

/**
 * What came through an `<input type="file">`, a launch or a drop: a folder's list (`webkitRelativePath`), files alone
 * (placed in `_posts/` or `_drafts/`), zips, or several of these.
 */
export function pickedFiles(files: readonly File[]): Source {
  const inFolder = files.filter((file) => file.webkitRelativePath);
  const zips = files.filter((file) => !file.webkitRelativePath && isZip(file));
  const alone = files.filter((file) => !file.webkitRelativePath && !isZip(file));
  const sources: Source[] = zips.map(zipSource);
  if (inFolder.length > 0) sources.unshift(listOfFolder(inFolder));
  if (alone.length > 0 || sources.length === 0) sources.unshift(filesAlone(alone));
  return joinSources(sources);
}

function listOfFolder(files: File[]): Source {
  const name = files[0]!.webkitRelativePath.split("/")[0]!;
  const list = files.map((file): Listed => ({ path: file.webkitRelativePath, file: async () => file }));
  return listedSource(name, async () => list);
}

/** Files without any folder: each lands where Jekyll would look for one of its name. */
export function filesAlone(files: readonly File[]): Source {
  const problems: Problem[] = [];
  return {
    name: files.map((file) => file.name).join(", "),
    kind: "files",
    problems,
    async *files(signal) {
      for (const file of files) {
        signal.throwIfAborted();
        yield await describeFile(placeLoneFile(file.name), { file: async () => file });
      }
    },
  };
}
