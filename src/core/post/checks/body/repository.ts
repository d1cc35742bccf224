import { nameOf } from "#core/jekyll/path.ts";
import type { Site } from "#core/jekyll/site.ts";

/** The repository's files by what a link may call them. */
type Repository = {
  exact: ReadonlySet<string>;
  /** By a spelling without case and Unicode's forms. */
  folded: ReadonlyMap<string, string>;
  /** By that of the name alone; null where two have it. */
  byName: ReadonlyMap<string, string | null>;
};

const known = new WeakMap<readonly string[], Repository>();

function repositoryOf(paths: readonly string[]): Repository {
  const before = known.get(paths);
  if (before) return before;
  const folded = new Map<string, string>();
  const byName = new Map<string, string | null>();
  for (const path of paths) {
    const key = spelling(path);
    folded.set(key, path);
    // What Jekyll does not copy helps no one.
    if (/(?:^|\/)_/.test(path)) continue;
    const name = nameOf(key);
    byName.set(name, byName.has(name) ? null : path);
  }
  const made = { exact: new Set(paths), folded, byName };
  known.set(paths, made);
  return made;
}

function spelling(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** The file at a path of the site, or the one whose spelling is nearly the same; null when nothing is known of it. */
export function findFile(path: string, { paths }: Site): { path: string; isExact: boolean } | null {
  if (!paths) return null;
  const { exact, folded } = repositoryOf(paths);
  const plain = path.replace(/^\/+/, "");
  if (exact.has(plain)) return { path: plain, isExact: true };
  const near = folded.get(spelling(plain));
  return near === undefined ? null : { path: near, isExact: false };
}

/** The only file of that name that Jekyll copies, wherever it lies. */
export function fileNamed(path: string, { paths }: Site): string | null {
  if (!paths) return null;
  return repositoryOf(paths).byName.get(spelling(nameOf(path))) ?? null;
}

const brought =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?|pdf|docx?|odt|xlsx?|pptx?|zip|gz|tgz|rar|7z|mp[34]|m4[av]|mov|avi|webm|og[gv]|wav|flac|epub)$/i;

/** Whether a path is one of what no site makes while it is built: pictures, sound, film, papers, archives. */
export function isBrought(path: string): boolean {
  return brought.test(path);
}
