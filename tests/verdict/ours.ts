import { siteOf } from "#app/models/site.ts";
import { bodyOf } from "#core/front-matter/block.ts";
import { readConfig, type SiteConfig } from "#core/jekyll/config.ts";
import { type JekyllDocument, readDocument } from "#core/jekyll/document.ts";
import { excerptSource } from "#core/jekyll/excerpt.ts";
import { isTruthy } from "#core/jekyll/ruby-string.ts";
import type { Site } from "#core/jekyll/site.ts";
import { beyondLimit } from "#core/jekyll/visibility.ts";
import { msToLocal } from "#core/jekyll/zone.ts";
import { describe } from "#core/post/describe.ts";
import type { DocumentProblemCode } from "#core/problem.ts";
import { createRenderEngine, type RenderEngine, type RenderRequest } from "#core/render/render.ts";
import { type BlogFile, readBlog } from "./blog.ts";
import type { Theirs } from "./theirs.ts";
import type { Said, Values } from "./values.ts";

export type Build = { /** ms since the epoch */ now: number /** IANA name */; zone: string };

/** What the app makes of every post and draft of a folder, `changed` keys of `_config.yml` aside. */
export async function askOurselves(folder: string, build: Build, changed: Theirs["config"]): Promise<Said[]> {
  const files = readBlog(folder);
  const config = configOf(files, changed);
  const posts = files.filter(({ kind }) => kind === "post");
  const context = { now: build.now, buildZone: build.zone };
  const documents = posts.map(({ path, text, modifiedAt }) =>
    readDocument({ path, text }, config, { ...context, modifiedAt }),
  );
  const beyond = beyondLimit(
    documents.map(({ visibility, time }, at) => ({ path: posts[at]!.path, visibility, time })),
    config,
  );
  const cards = posts.map(({ path, text, modifiedAt }) =>
    describe({ id: path, path, text, rev: 1, createdAt: modifiedAt, updatedAt: modifiedAt }, config, context),
  );
  const excerpts = new Excerpts(
    siteOf(
      config,
      cards,
      files.filter(({ kind }) => kind === "site"),
    ),
    build,
  );
  const said: Said[] = [];
  for (const [at, { path, text }] of posts.entries()) {
    const document = documents[at]!;
    const values = await valuesOf(document, { path, text }, { config, build, excerpts });
    if (stopsReading(document, config)) said.push({ path, visibility: "fails", values });
    else said.push({ path, visibility: beyond.has(path) ? "limited" : document.visibility, values });
  }
  return said;
}

function configOf(files: readonly BlogFile[], changed: Theirs["config"]): SiteConfig {
  const yaml = files.find(({ path }) => /^_config\.ya?ml$/.test(path))?.text ?? null;
  const { config } = readConfig(yaml);
  const { markdown, kramdown } = changed;
  return {
    ...config,
    ...(typeof markdown === "string" ? { markdown } : {}),
    ...(kramdown ? { kramdown: kramdown as SiteConfig["kramdown"] } : {}),
    raw: { ...config.raw, ...changed },
  };
}

function stopsReading({ problems, visibility }: JekyllDocument, config: SiteConfig): boolean {
  if (visibility === "draft" || visibility === "unread") return false;
  return problems.some(
    ({ code }) =>
      code === "date-unreadable" ||
      (config.strict_front_matter && (code === "yaml-unreadable" || code === "categories-unreadable")),
  );
}

async function valuesOf(
  document: JekyllDocument,
  file: { path: string; text: string },
  { config, build, excerpts }: { config: SiteConfig; build: Build; excerpts: Excerpts },
): Promise<Values> {
  const { data, time, url, categories, tags, layout } = document;
  return {
    // A post that could not be read has neither.
    title: isTruthy(data.title) ? document.title : null,
    slug: isTruthy(data.slug) ? document.slug : null,
    date: time === null ? null : printMoment(time, config.timezone ?? build.zone),
    ...{ url, categories, tags, layout },
    excerpt: await excerpts.of(document, file),
  };
}

/** `2017-10-09T23:30:00+02:00` */
function printMoment(ms: number, zone: string): string {
  const local = msToLocal(ms, zone);
  const minutes = Math.trunc(Math.abs(local - ms) / 60_000);
  const pad = (number: number) => String(number).padStart(2, "0");
  const offset = `${local < ms ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return new Date(local).toISOString().slice(0, 19) + offset;
}

/** At each of these Jekyll's build stops; plugins and includes that are not here are stubbed on both sides. */
const stopping = new Set<DocumentProblemCode>(["link-missing", "link-hidden", "liquid-failed"]);

/** Renders excerpts as an index page gets them. */
class Excerpts {
  readonly #site: Site;
  readonly #build: Build;
  readonly #engine: RenderEngine;

  constructor(site: Site, build: Build) {
    this.#site = site;
    this.#build = build;
    this.#engine = this.#engineOf(site);
  }

  /** Null where the build stops. */
  async of(document: JekyllDocument, { path, text }: { path: string; text: string }): Promise<string | null> {
    const request = { id: path, path, text };
    let engine = this.#engine;
    let { excerptHtml, problems } = await colored(engine, request);
    const missing = problems.flatMap((one) => (one.code === "include-missing" ? [one.data.path] : []));
    if (missing.length > 0) {
      const files = { ...this.#site.files, ...Object.fromEntries(missing.map((name) => [name, ""])) };
      engine = this.#engineOf({ ...this.#site, files });
      ({ excerptHtml, problems } = await colored(engine, request));
    }
    const isWritten = isTruthy(document.data.excerpt) || document.isCorrupted;
    const { excerptSeparator: separator } = document;
    if (problems.some(({ code }) => stopping.has(code)) && !isWritten && separator !== "") {
      const body = bodyOf(text);
      const head = text.slice(0, text.length - body.length);
      const alone = head + excerptSource(body, separator);
      const own = await colored(engine, { ...request, id: `${path}#excerpt`, text: alone });
      if (own.problems.some(({ code }) => stopping.has(code))) return null;
    }
    return excerptHtml.replace(/ data-line="\d+"/g, "");
  }

  #engineOf(site: Site): RenderEngine {
    const { now, zone } = this.#build;
    return createRenderEngine(site, { now: () => now, buildZone: zone });
  }
}

async function colored(engine: RenderEngine, request: RenderRequest) {
  for (;;) {
    const rendered = engine.render(request);
    if (!engine.isWanting()) return rendered;
    await engine.fetchLanguages();
  }
}
