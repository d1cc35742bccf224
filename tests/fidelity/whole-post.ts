// Posts with Liquid go through the whole engine, with their blog around them as an import would bring it.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { siteOf } from "#app/models/site.ts";
import { isBinaryName, isPassedOver, isWanted } from "#core/exchange/wanted.ts";
import { bodyOf } from "#core/front-matter/block.ts";
import { readConfig } from "#core/jekyll/config.ts";
import type { Site } from "#core/jekyll/site.ts";
import { describe } from "#core/post/describe.ts";
import type { Post } from "#core/post/post.ts";
import {
  createRenderEngine,
  type RenderEngine,
  type Rendered,
  type RenderRequest,
} from "#core/render/render.ts";

export type WholePost = { id: string; site?: string; raw: string; options?: Record<string, unknown> | null };

/** Noon of 1 October 2026: the day on which the blogs are built. */
const now = Date.UTC(2026, 9, 1, 12);
const context = { now, buildZone: "UTC" };

type Blog = { site: Site; engine: RenderEngine };
const blogs = new Map<string, Blog>();

/** What a post came to, and the includes that it names and the corpus does not have. */
export type Whole = { html: string; missing: string[] };

/**
 * HTML of a post as it is written, with the includes and the data of its blog below `corpus`. The references were made
 * with an empty file in place of an include that was not to be had; so is this.
 */
export async function renderWhole(post: WholePost, corpus: string): Promise<Whole> {
  const root = rootOf(post);
  const key = `${root}\n${JSON.stringify(post.options ?? {})}`;
  const blog = blogs.get(key) ?? engineOf(openBlog(join(corpus, root), post.options ?? {}));
  blogs.set(key, blog);
  const path = post.id.slice(root.length + 1);
  const text = frontMatterOf(join(corpus, post.id)) + post.raw;
  const request = { id: path, path, text };
  const rendered = await renderColored(blog.engine, request);
  const missing = rendered.problems.flatMap((one) => (one.code === "include-missing" ? [one.data.path] : []));
  if (missing.length === 0) return { html: plain(rendered.html), missing };
  const files = { ...blog.site.files, ...Object.fromEntries(missing.map((name) => [name, ""])) };
  const { html } = await renderColored(engineOf({ ...blog.site, files }).engine, request);
  return { html: plain(html), missing };
}

async function renderColored(engine: RenderEngine, request: RenderRequest): Promise<Rendered> {
  for (;;) {
    const rendered = engine.render(request);
    if (!engine.isWanting()) return rendered;
    await engine.fetchLanguages();
  }
}

function plain(html: string): string {
  return html.replace(/ data-line="\d+"/g, "");
}

function engineOf(site: Site): Blog {
  return { site, engine: createRenderEngine(site, { now: () => now, buildZone: context.buildZone }) };
}

// `dev/owner+name/_posts/…` lies in the blog `dev/owner+name`.
function rootOf({ id, site }: WholePost): string {
  const at = site ? id.indexOf(`${site}/`) : -1;
  return at < 0 ? "." : id.slice(0, at + site!.length);
}

function frontMatterOf(file: string): string {
  if (!existsSync(file)) return "---\n---\n";
  const text = readFileSync(file, "utf8");
  return text.slice(0, text.length - bodyOf(text).length) || "---\n---\n";
}

// The references were made with Jekyll's own options of kramdown, or with the document's.
function openBlog(folder: string, kramdown: Record<string, unknown>): Site {
  // The corpus has the includes of some blogs, as whole sites beside their posts.
  const whole = join(folder, "../../sites", basename(folder));
  const found = [folder, whole].flatMap((place) => (existsSync(place) ? readBlog(place) : []));
  const yaml = found.find(({ path }) => /^_config\.ya?ml$/.test(path))?.text ?? null;
  const { config } = readConfig(yaml);
  const cards = found
    .filter(
      ({ path }, at) => isWanted(path) === "post" && found.findIndex((file) => file.path === path) === at,
    )
    .map(({ path, text, modifiedAt }) => {
      const post: Post = { id: path, path, text, rev: 1, createdAt: modifiedAt, updatedAt: modifiedAt };
      return describe(post, config, context);
    });
  const files = found.filter(({ path }) => isWanted(path) === "site");
  return siteOf({ ...config, kramdown: kramdown as typeof config.kramdown }, cards, files);
}

function readBlog(folder: string, below = ""): { path: string; text: string; modifiedAt: number }[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return isPassedOver(path) ? [] : readBlog(folder, path);
    if (!entry.isFile() || isWanted(path) === null || isBinaryName(path)) return [];
    const file = join(folder, path);
    return [{ path, text: readFileSync(file, "utf8"), modifiedAt: statSync(file).mtimeMs }];
  });
}
