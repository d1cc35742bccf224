import { parseFileName } from "#core/jekyll/file-name.ts";
import { guessUrl } from "#core/jekyll/page-url.ts";
import { relativePath } from "#core/jekyll/relative-path.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import type { Fix } from "../finding.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";
import { proseOf } from "../source-prose.ts";
import { documentNear, targetNamed } from "./link-target.ts";
import { problemsOf, rawAround } from "./liquid-problems.ts";

type Missing = {
  path: string;
  /** Title of the post that may be meant. */
  near: string | null;
};

/** Posts that are looked for by a like name: each look is a walk through all of them. */
const mostGuesses = 30;

// Jekyll::Tags::Link and PostUrl raise.
export const linkMissing = rule({
  id: "link-missing",
  severity: "build-fails",
  docs: "https://jekyllrb.com/docs/liquid/tags/#links",
  check(source) {
    // A draft that is there is another matter; a post that is there is not called so.
    const missing = problemsOf(source, "link-missing")
      .filter(({ data }) => (targetNamed(data.path, source.index)?.visibility ?? "visible") === "visible")
      .map(({ from, to, data: { path } }) => ({
        from,
        to,
        path,
      }));
    return [...missing, ...missingFiles(source)].map(({ from, to, path }, at): Hit<Missing> => {
      const near = at < mostGuesses ? documentNear(path, source.index, source.id) : null;
      const fix = rawAround(source, from) ?? (near && rename(source, { from, to }, path, near));
      return { from, to, data: { path, near: near?.title ?? null }, ...(fix ? { fix } : {}) };
    });
  },
});

/** Pages and files that `link` names and that the repository does not have, where its files are known. */
function missingFiles(source: CheckSource): { from: number; to: number; path: string }[] {
  const { config, paths } = source.site;
  if (!paths) return [];
  const known = pathSet(paths);
  return proseOf(source).liquid.flatMap((token) => {
    if (token.kind !== "tag" || token.name !== "link") return [];
    const written = token.markup.trim();
    const path = written.replace(/^\//, "");
    // What is no post, and what a theme or a generator may bring: `assets/`, feeds and the like.
    if (written === "" || written.includes("{{") || /(?:^|\/)_(?:posts|drafts)\/|^assets\//.test(path))
      return [];
    if (!/\.(?:md|markdown|html?)$/i.test(path) || guessUrl(path, config) === null) return [];
    const folder = config.collections_dir === "" ? "" : `${config.collections_dir}/`;
    if (known.has(path) || known.has(folder + path)) return [];
    return [{ from: token.begin, to: token.end, path }];
  });
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function pathSet(paths: readonly string[]): ReadonlySet<string> {
  const set = sets.get(paths) ?? new Set(paths);
  sets.set(paths, set);
  return set;
}

// The tag keeps its kind: `link` names the file, `post_url` the name without extension.
function rename(
  { text, site: { config } }: CheckSource,
  { from, to }: { from: number; to: number },
  path: string,
  near: SiteDocument,
): Fix | null {
  const inner = text.slice(from, to).replace(/^\{%-?|-?%\}$/g, "");
  const tag = /^(link|post_url)\s+(\S[\s\S]*)$/.exec(inner.trim());
  const name = parseFileName(near.path);
  const below = relativePath(near.path, config.collections_dir);
  if (!tag || tag[2]!.includes("{{") || name?.kind !== "post" || below === null) return null;
  const at = text.indexOf(tag[2]!, text.indexOf(tag[1]!, from) + tag[1]!.length);
  const insert =
    tag[1] === "link" ? below : below.replace(/(?:^|(?<=\/))_posts\//, "").replace(/\.[^./]+$/, "");
  if (insert === path) return null;
  return { kind: "edits", edits: [{ from: at, to: at + tag[2]!.length, insert }] };
}
