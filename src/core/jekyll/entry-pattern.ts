/** Jekyll::EntryFilter#glob_include?: whether one of `exclude:` or `include:` means an entry, by its beginning or File.fnmatch. */
export function matchesEntry(pattern: string, entry: string, isFolder: boolean): boolean {
  const plain = pattern.replace(/^\/+/, "");
  if (entry.startsWith(plain) || (isFolder && plain === `${entry}/`)) return true;
  return /[*?[]/.test(plain) && fnmatch(plain, entry);
}

// Its star crosses slashes.
function fnmatch(pattern: string, entry: string): boolean {
  const source = pattern.replace(
    /\[([!^]?)([^\]]+)\]|\*+|[\\^$.+()[\]{}|?]/g,
    (found, not?: string, set?: string) => {
      if (set !== undefined) return `[${not ? "^" : ""}${set.replace(/[\\^[]/g, "\\$&")}]`;
      if (found.startsWith("*")) return "[^]*";
      return found === "?" ? "[^]" : `\\${found}`;
    },
  );
  try {
    return new RegExp(`^${source}$`).test(entry);
  } catch {
    // A range that runs backwards, such as `[z-a]`.
    return false;
  }
}
