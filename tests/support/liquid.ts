import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { findBlock } from "#core/front-matter/block.ts";
import { readConfig } from "#core/jekyll/config.ts";
import { readDocument } from "#core/jekyll/document.ts";
import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import { toHtml } from "#core/kramdown/index.ts";
import { readOptions } from "#core/kramdown/read-options.ts";
import { createLiquid, renderLiquid } from "#core/liquid/liquid.ts";
import { Marks } from "#core/liquid/marks.ts";
import { pageDrop } from "#core/liquid/page-drop.ts";
import type { Rendering } from "#core/liquid/rendering.ts";
import { siteDrop } from "#core/liquid/site-drop.ts";
import type { DocumentProblem } from "#core/problem.ts";

const now = Date.UTC(2026, 9, 1, 10);

function filesBelow(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(below, entry.name);
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

/** A site in a folder, as an import of it would know it. */
export function liquidSite(folder: string): Site {
  const files = Object.fromEntries(
    filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
  const { config } = readConfig(files["_config.yml"] ?? null);
  const documents = Object.entries(files)
    .filter(([path]) => /(?:^|\/)_(?:posts|drafts)\//.test(path))
    .map(([path, text]): SiteDocument => {
      const document = readDocument({ path, text }, config, { now, buildZone: "UTC" });
      const { title, date, time, url, categories, tags, visibility, data } = document;
      const body = text.slice(findBlock(text)?.bodyFrom ?? 0);
      return {
        id: path,
        path,
        title,
        date,
        time,
        url,
        categories,
        tags,
        visibility,
        data,
        body,
        excerpt: "",
      };
    });
  return { config, documents, files };
}

/** What Liquid prints in a post of the site; what stops Jekyll's build comes as `!! ` and a sentence. */
export function printLiquid(source: string, site: Site, path = "_posts/2020-02-11-deux.md"): string {
  const text = site.files[path] ?? "";
  const zone = site.config.timezone ?? "UTC";
  const document = readDocument({ path, text }, site.config, { now, buildZone: zone });
  const options = readOptions(site.config.kramdown);
  const markdownToHtml = (markdown: string) => toHtml(markdown, { options });
  const drop = siteDrop(site, { now, zone, toHtml: markdownToHtml });
  const problems: DocumentProblem[] = [];
  const rendering: Rendering = {
    ...{ site, path, now, zone, source, problems, marks: new Marks(source) },
    ...{ offset: 0, depth: 0, current: { from: 0, to: 0 } },
    toHtml: markdownToHtml,
  };
  const body = text.slice(findBlock(text)?.bodyFrom ?? 0);
  const page = pageDrop(document, { path, body, zone, site: drop });
  const jekyll = { version: "4.3.1", environment: "development" };
  const printed = renderLiquid(createLiquid(), { site: drop, page, jekyll }, rendering).text;
  const problem = problems[0];
  return problem ? `!! ${sentenceOf(problem)}` : printed;
}

function sentenceOf(problem: DocumentProblem): string {
  if (problem.code === "liquid-failed") return problem.data.message.split("\n", 1)[0]!;
  if (problem.code === "tag-unknown") return `Liquid syntax error: Unknown tag '${problem.data.tag}'`;
  const last = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  if (problem.code === "include-missing")
    return `Could not locate the included file '${last(problem.data.path)}'`;
  if (problem.code !== "link-missing") return problem.code;
  const { path } = problem.data;
  return /\.\w+$|^$/.test(path)
    ? `Could not find document '${path}' in tag 'link'.`
    : `Could not find post "${path}" in tag 'post_url'.`;
}
