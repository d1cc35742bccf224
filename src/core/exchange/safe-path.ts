/**
 * The repository path that a name found in an archive or a list stands for, or null when it could lead out of the
 * folder: `..`, absolute paths, drive letters, control characters. Backslashes are Windows' separators.
 */
export function safePath(name: string): string | null {
  const path = name.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  return isSafePath(path) ? path : null;
}

/** Whether a repository path names a file below the folder and nothing else. */
export function isSafePath(path: string): boolean {
  if (path === "" || /[\u0000-\u001f\u007f\\]/.test(path) || /^[a-z]:/i.test(path)) return false;
  return path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}

/** One key for the spellings that a disk which ignores case or Unicode normal form takes for one file. */
export function spellingKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
