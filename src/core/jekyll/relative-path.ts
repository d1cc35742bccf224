/**
 * Jekyll::Document#relative_path: a post's path below `collections_dir`; null for what lies outside of it, where
 * Jekyll::Reader#outside_configured_directory? reads no posts.
 */
export function relativePath(path: string, collectionsDir: string): string | null {
  if (collectionsDir === "") return path;
  return path.startsWith(`${collectionsDir}/`) ? path.slice(collectionsDir.length + 1) : null;
}
