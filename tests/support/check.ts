import type { FromChecker } from "#checker/messages.ts";
import { createWorkshop } from "#checker/workshop.ts";
import { findBlock } from "#core/front-matter/block.ts";
import { readConfig } from "#core/jekyll/config.ts";
import { readDocument } from "#core/jekyll/document.ts";
import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import type { JekyllVersion } from "#core/jekyll/version.ts";
import type { Finding } from "#core/post/checks/finding.ts";
import type { Checked } from "#core/post/checks/task.ts";
import { toEditorText } from "#core/text/line-endings.ts";

/** Noon of 1 October 2026 in Paris. */
export const now = Date.UTC(2026, 9, 1, 10);

export type Blog = {
  /** Of `_config.yml`; the zone is Paris unless it says otherwise. */
  yaml?: string;
  /** Texts of the other posts by path. */
  posts?: Record<string, string>;
  /** `_layouts/…`, `_includes/…`, `Gemfile` by path. */
  files?: Record<string, string>;
  /** Every file of the repository, where that is known. */
  paths?: readonly string[];
  jekyll?: JekyllVersion;
  buildZone?: string;
};

/** A small blog around a post. */
export function siteAround({
  yaml = "timezone: Europe/Paris\n",
  posts = {},
  files = {},
  paths,
  jekyll,
}: Blog): Site {
  const { config } = readConfig(yaml);
  const documents: SiteDocument[] = Object.entries(posts).map(([path, text]) => {
    const document = readDocument({ path, text }, config, { now, buildZone: "Europe/Paris" });
    const { title, date, time, url, categories, tags, visibility } = document;
    const frontMatter = text.slice(0, findBlock(text)?.to ?? 0);
    return { id: path, path, title, date, time, url, categories, tags, excerpt: "", visibility, frontMatter };
  });
  return {
    config,
    documents,
    files,
    ...(paths ? { paths } : {}),
    ...(jekyll ? { jekyll } : {}),
  };
}

/** Checks a file as the check worker does. */
export function check(file: string, path = "_posts/2017-09-17-essai.md", blog: Blog = {}): Checked {
  let answered: FromChecker | null = null;
  const heard = createWorkshop({ now: () => now, buildZone: blog.buildZone ?? "Europe/Paris" }, (message) => {
    answered = message;
  });
  heard({ type: "site", site: siteAround(blog) });
  heard({ type: "check", ticket: 1, task: { id: path, path, text: file, isOpen: true } });
  const message = answered as FromChecker | null;
  if (message?.type !== "checked") throw new Error(message?.message ?? "No answer came");
  return message.checked;
}

/** What one rule found, each with the piece of text that it points at. */
export function found(
  rule: string,
  file: string,
  path?: string,
  blog?: Blog,
): (Omit<Finding, "rule" | "docs"> & { at: string })[] {
  const text = toEditorText(file);
  return check(file, path, blog)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ rule: _, docs: __, ...finding }) => ({ ...finding, at: text.slice(finding.from, finding.to) }));
}
