import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Tree } from "./desk.ts";

/** Why there is nothing to compare with here, or null when Jekyll is installed. */
export function jekyllMissing(): string | null {
  const { error, status } = spawnSync("jekyll", ["--version"]);
  return error || status !== 0 ? "no jekyll on this machine (apt-get install jekyll)" : null;
}

/** A post as the fixture's `posts.json` tells of it. */
export type BuiltPost = {
  path: string;
  title: string;
  url: string;
  tags: string[];
  categories: string[];
  /** `YYYY-MM-DD` in the site's zone. */
  date: string;
  layout: string;
  /** Without its tags, blanks as one. */
  excerpt: string;
  /** The excerpt's HTML. */
  excerptHtml: string;
  /** The body's HTML, without layout. */
  content: string;
};

/** The posts of a blog as Jekyll builds it on a machine in the given zone; throws with what Jekyll said. */
export function jekyllBuild(blog: Tree, zone: string): BuiltPost[] {
  const source = mkdtempSync(join(tmpdir(), "ecritoire-jekyll-"));
  try {
    for (const [path, bytes] of Object.entries({ ...blog, "built.json": listing })) {
      mkdirSync(dirname(join(source, path)), { recursive: true });
      writeFileSync(join(source, path), bytes, "latin1");
    }
    const env = { ...process.env, TZ: zone, LANG: "C.UTF-8" };
    execFileSync("jekyll", ["build", "--strict_front_matter"], { cwd: source, env, stdio: "pipe" });
    const read = (name: string) => JSON.parse(readFileSync(join(source, "_site", name), "utf8"));
    const pages: Pick<BuiltPost, "path" | "content" | "excerptHtml">[] = read("built.json");
    return (read("posts.json") as BuiltPost[]).map((post) => ({
      ...post,
      ...pages.find(({ path }) => path === post.path),
    }));
  } finally {
    rmSync(source, { recursive: true, force: true });
  }
}

const listing = `---
layout: null
---
[{% for post in site.posts %}
  {"path": {{ post.path | jsonify }}, "content": {{ post.content | jsonify }},
   "excerptHtml": {{ post.excerpt | jsonify }}}{% unless forloop.last %},{% endunless %}
{% endfor %}]
`;
