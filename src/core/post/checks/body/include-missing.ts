import { folderOf } from "#core/jekyll/path.ts";
import type { Site } from "#core/jekyll/site.ts";
import { nearest } from "#core/text/nearness.ts";
import { type Hit, rule } from "../rule.ts";
import { problemsOf, rawAround } from "./liquid-problems.ts";

// jekyll/minima, _includes
const minima = [
  ...["disqus_comments.html", "footer.html", "google-analytics.html", "head.html", "header.html"],
  ...["icon-github.html", "icon-github.svg", "icon-twitter.html", "icon-twitter.svg", "social.html"],
  ...["custom-head.html", "nav-items.html", "social-item.html", "sub-footer.html", "social-icons.html"],
].map((name) => `_includes/${name}`);

// Jekyll::Tags::IncludeTag#locate_include_file raises.
export const includeMissing = rule({
  id: "include-missing",
  severity: "build-fails",
  docs: "https://jekyllrb.com/docs/includes/",
  check(source) {
    const { site, text } = source;
    return problemsOf(source, "include-missing").flatMap(
      ({
        from,
        to,
        data: { path },
      }): Hit<{
        path: string;
        near: string | null;
      }>[] => {
        if (!isKnownMissing(path, site)) return [];
        const folder = folderOf(path);
        const near = nearest(
          path,
          Object.keys(site.files).filter((one) => one.startsWith(folder)),
        );
        const fix = rawAround(source, from);
        if (fix) return [{ from, to, data: { path, near }, fix }];
        const name = path.slice(folder.length);
        const at = text.indexOf(name, from);
        if (near === null || at < 0 || at >= to) return [{ from, to, data: { path, near } }];
        const insert = near.slice(folder.length);
        const edits = [{ from: at, to: at + name.length, insert }];
        return [{ from, to, data: { path, near }, fix: { kind: "edits", edits } }];
      },
    );
  },
});

/** A theme brings includes of its own; and where none of the blog's came with an import, nothing is known. */
function isKnownMissing(path: string, { config, files, paths }: Site): boolean {
  const { theme, remote_theme: remote, includes_dir: folder } = config.raw;
  if (paths?.includes(path)) return false;
  const inFolder = path.startsWith(`${typeof folder === "string" ? folder : "_includes"}/`);
  if (!inFolder) return paths !== undefined;
  if (remote || (theme && theme !== "minima")) return false;
  if (theme && minima.includes(path)) return false;
  return paths !== undefined || Object.keys(files).some((one) => one.startsWith("_includes/"));
}
