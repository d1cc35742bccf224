// What an import reads at all. Everything else of a repository (images, styles, gems, the built site) is passed over
// by its path alone, so that a folder of a hundred thousand files costs a listing and nothing more.

const documentFolders = new Set(["_posts", "_drafts"]);
const siteFolders = new Set(["_includes", "_layouts", "_data"]);
const builtFolders = new Set(["_site", "node_modules", "bower_components", "vendor", "_sass", "_plugins"]);
/** The settings, and what says which Jekyll builds the blog. */
const configNames = new Set(["_config.yml", "_config.yaml", "Gemfile", "Gemfile.lock"]);

// Images, sound, film, archives, fonts: never text, or (svg) text that nobody reads as a post.
const binaryExtension =
  /\.(?:png|jpe?g|gif|webp|avif|heic|heif|bmp|ico|tiff?|svg|psd|pdf|docx?|odt|xlsx?|zip|gz|tgz|rar|7z|mp[34]|m4[av]|mov|avi|webm|og[gv]|wav|flac|woff2?|ttf|otf|eot|db|sqlite)$/i;

/** What an import takes the file at this repository path for, or null when it is not even read. */
export function isWanted(path: string): "post" | "site" | null {
  const folders = path.split("/");
  const name = folders.pop()!;
  if (name === "" || folders.some((_, at) => isPassedOver(folders.slice(0, at + 1).join("/")))) return null;
  if (folders.some((folder) => documentFolders.has(folder))) return "post";
  if (folders.length === 0) return configNames.has(name) ? "site" : null;
  return siteFolders.has(folders[0]!) ? "site" : null;
}

/** Whether nothing below this folder (a repository path) is ever read: the built site, gems, hidden folders. */
export function isPassedOver(folder: string): boolean {
  const folders = folder.split("/");
  const name = folders.pop()!;
  if (name.startsWith(".")) return true;
  return builtFolders.has(name) && !folders.some((above) => documentFolders.has(above));
}

/** Whether an import looks into a folder: of plugins, only that they are there is told. */
export function isWalked(folder: string): boolean {
  return !isPassedOver(folder) || /(?:^|\/)_(?:plugins|sass)$/.test(folder);
}

/** Whether the name alone says that the bytes are no text, so that they need not be read. */
export function isBinaryName(path: string): boolean {
  return binaryExtension.test(path);
}
