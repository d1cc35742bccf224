/** What stands behind the last slash. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What stands before the name, with its last slash; `""` at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The name without its extension. */
export function stemOf(path: string): string {
  return nameOf(path).replace(/\.[^.]+$/, "");
}
