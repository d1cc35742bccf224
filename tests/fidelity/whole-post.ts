// Posts with Liquid go through the whole engine, with their blog around them as an import would bring it.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { siteOf } from "#app/models/site.ts";
import { isBinaryName, isPassedOver, isWanted } from "#core/exchange/wanted.ts";
import { bodyOf } from "#core/front-matter/block.ts";
import { readConfig } from "#core/jekyll/config.ts";
import { describe } from "#core/post/describe.ts";
import type { Post } from "#core/post/post.ts";
import { createRenderEngine, type RenderEngine } from "#core/render/render.ts";

export type WholePost = { id: string; site?: string; raw: string; options?: Record<string, unknown> | null };

/** Noon of 1 October 2026: the day on which the blogs are built. */
const now = Date.UTC(2026, 9, 1, 12);
const context = { now, buildZone: "UTC" };

type Blog = { engine: RenderEngine; root: string };
const blogs = new Map<string, Blog>();

/** HTML of a post as it is written, with the includes and the data of its blog below `corpus`. */
export async function renderWhole(post: WholePost, corpus: string): Promise<string> {
  const root = rootOf(post);
  const key = `${root}\n${JSON.stringify(post.options ?? {})}`;
  let blog = blogs.get(key);
  if (!blog) {
    blog = openBlog(join(corpus, root), root, post.options ?? {});
    blogs.set(key, blog);
  }
  const path = post.id.slice(root.length + 1);
  const text = frontMatterOf(join(corpus, post.id)) + post.raw;
  let { html } = blog.engine.render({ id: path, path, text });
  while (blog.engine.isWanting()) {
    await blog.engine.fetchLanguages();
    ({ html } = blog.engine.render({ id: path, path, text }));
  }
  return html.replace(/ data-line="\d+"/g, "");
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
function openBlog(folder: string, root: string, kramdown: Record<string, unknown>): Blog {
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
  const site = siteOf({ ...config, kramdown: kramdown as typeof config.kramdown }, cards, files);
  return { engine: createRenderEngine(site, { now: () => now, buildZone: context.buildZone }), root };
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
