import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { YamlHash } from "#core/front-matter/value.ts";
import type { PostVisibility, Said, Values } from "./values.ts";

/** What Jekyll makes of a site, as `jekyll.rb` prints it. */
export type Theirs = {
  builds: boolean;
  why: string | null;
  /** Where the posts lie, which `source:` of `_config.yml` may have moved. */
  source: string | null;
  /** Keys of `_config.yml` that could not be followed here. */
  config: YamlHash;
  /** What stands in for plugins and themes, and how often it was asked for. */
  stubs: Record<string, Record<string, number>>;
  posts: Said[];
  /** Posts at which a build stops, and what it says. */
  stopped: { path: string; why: string }[];
};

type Printed = Partial<Values> & {
  path: string;
  visibility: PostVisibility;
  why: string | null;
  excerptFails?: string | null;
};

const script = fileURLToPath(new URL("jekyll.rb", import.meta.url));

/** Asks Debian's Jekyll; `now` in ms. Throws when Ruby itself cannot be run. */
export function askJekyll(site: string, { now, zone }: { now: number; zone: string }): Theirs {
  const ruby = spawnSync("ruby", [script, site, String(Math.floor(now / 1000))], {
    env: { ...process.env, TZ: zone, LANG: "C.UTF-8" },
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (ruby.status !== 0)
    throw new Error(`ruby ended with ${ruby.status ?? ruby.error}\n${ruby.stderr.slice(0, 2000)}`);
  const { posts, ...rest } = JSON.parse(ruby.stdout) as Omit<Theirs, "posts"> & { posts: Printed[] };
  const stopped = posts.flatMap(({ path, visibility, why, excerptFails }) => {
    const reason = why ?? excerptFails;
    return reason && (visibility === "visible" || visibility === "fails") ? [{ path, why: reason }] : [];
  });
  return { ...rest, stopped, posts: posts.map(toSaid) };
}

function toSaid({ path, visibility, excerptFails, ...values }: Printed): Said {
  if (values.date === undefined) return { path, visibility, values: null };
  const { title, date, url, categories, tags, layout, excerpt, slug } = values as Values;
  return {
    path,
    visibility,
    values: { title, date, url, categories, tags, layout, excerpt: excerptFails ? null : excerpt, slug },
  };
}
