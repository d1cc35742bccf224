import type { YamlHash } from "#core/front-matter/value.ts";
import type { SiteConfig } from "./config.ts";
import { globPattern } from "./glob.ts";
import { mergeHashes } from "./merge.ts";
import { asHash } from "./ruby-string.ts";

type Scope = { path: string; type: string | null };
type DefaultSet = { scope: Scope; values: YamlHash };

// Jekyll::FrontmatterDefaults#update_deprecated_types
const formerTypes: Record<string, string> = { page: "pages", post: "posts", draft: "drafts" };

/**
 * Jekyll::FrontmatterDefaults#all: what `defaults:` of `_config.yml` gives to a path. Drafts are of type `posts` for
 * Jekyll, whatever its documentation says; a set for `drafts` therefore never reaches one.
 */
export function frontMatterDefaults(config: SiteConfig, path: string, type: string): YamlHash {
  let merged: YamlHash = {};
  let winner: Scope | null = null;
  for (const { scope, values } of defaultSets(config)) {
    if (!applies(scope, path, type, config.collections_dir)) continue;
    if (winner === null || hasPrecedence(winner, scope)) {
      merged = mergeHashes(merged, values);
      winner = scope;
    } else merged = mergeHashes(values, merged);
  }
  return merged;
}

// Jekyll::FrontmatterDefaults#valid_sets
function defaultSets(config: SiteConfig): DefaultSet[] {
  const sets: DefaultSet[] = [];
  for (const set of config.defaults) {
    const hash = asHash(set);
    const values = asHash(hash?.values);
    if (hash && values) sets.push({ scope: readScope(asHash(hash.scope)), values });
  }
  return sets;
}

function readScope(scope: YamlHash | null): Scope {
  if (!scope) return { path: "", type: null };
  const type = Object.hasOwn(scope, "type") ? String(scope.type ?? "") : null;
  return {
    path: typeof scope.path === "string" ? scope.path : "",
    type: type === null ? null : (formerTypes[type] ?? type),
  };
}

// Jekyll::FrontmatterDefaults#applies?
function applies(scope: Scope, path: string, type: string, collectionsDir: string): boolean {
  if (scope.type !== null && scope.type !== type) return false;
  if (scope.path === "") return true;
  const subject = withoutLeadingSlash(path);
  if (scope.path.includes("*")) return globApplies(scope.path, subject, collectionsDir);
  return subject.startsWith(withoutCollectionsDir(scope.path, collectionsDir));
}

// Jekyll::FrontmatterDefaults#glob_scope asks the disk; here the pattern is tried on the file and its folders, which
// are what the disk would have answered with.
function globApplies(pattern: string, path: string, collectionsDir: string): boolean {
  const glob = globPattern(pattern);
  const onDisk = collectionsDir === "" ? path : `${collectionsDir}/${path}`;
  const folders = onDisk.split("/");
  return folders.some((_, index) => glob.test(folders.slice(0, index + 1).join("/")));
}

// Jekyll::FrontmatterDefaults#has_precedence?
function hasPrecedence(winner: Scope, scope: Scope): boolean {
  const length = withoutLeadingSlash(scope.path).length;
  const winnerLength = withoutLeadingSlash(winner.path).length;
  if (length !== winnerLength) return length > winnerLength;
  return scope.type !== null || winner.type === null;
}

function withoutLeadingSlash(path: string): string {
  return path.startsWith("/") ? path.slice(1) : path;
}

function withoutCollectionsDir(path: string, collectionsDir: string): string {
  return collectionsDir !== "" && path.startsWith(`${collectionsDir}/`)
    ? path.slice(collectionsDir.length + 1)
    : path;
}
