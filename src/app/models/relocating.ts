import type { SiteConfig } from "#core/jekyll/config.ts";
import { readDocument } from "#core/jekyll/document.ts";
import { parseFileName } from "#core/jekyll/file-name.ts";
import { restorePlace } from "#core/post/former-place.ts";
import { freePath } from "#core/post/path.ts";
import { mayName } from "#core/post/place-names.ts";
import { lastOut, type Post } from "#core/post/post.ts";
import { unpublish } from "#core/post/publication.ts";
import { hasRedirects, isRedirected } from "#core/post/redirect.ts";
import {
  type BlogView,
  readStanding,
  relocateFile,
  type Source,
  type Standing,
  type Wish,
} from "#core/post/relocated-file.ts";
import { planRelocation, type Relocation, surveyMove } from "#core/post/relocation.ts";
import type { Messages } from "#i18n/messages.ts";
import type { Acts } from "./acts.ts";
import type { PostsSource } from "./posts.ts";
import { carryRelocation } from "./relocation-carrier.ts";

/** The moving of one post, with what the blog says of it read once. */
export type Relocating = {
  standing: Standing;
  title: string;
  /** Where the post was at the last exchange with the repository, when Jekyll gave it a URL there; without baseurl. */
  exported: { path: string; url: string } | null;
  /** The site follows `redirect_from`. */
  canRedirect: boolean;
  /** `redirect_from` leads here from a URL without baseurl as it is. */
  isRedirected(from: string): boolean;
  baseurl: string;
  /** The folders above `_posts` and `_drafts` that the blog has, `""` for none. */
  roots: string[];
  /** What would come of a wish, of another file, or of the place as it is now (null). */
  plan(to: Wish | Target | null, options?: { redirect?: boolean }): Relocation;
  /** True once all of it is stored; false when nothing was. */
  carryOut(plan: Relocation): Promise<boolean>;
};

/** `drafts`: without its day; `exported`: where it was at the last exchange, by its path and the keys that give the URL. */
export type Target = "drafts" | "exported";

/** Texts read together: the page answers between two lots. */
const lotSize = 200;

/** Null when the post is not there, or what is on the desk cannot be stored. */
export async function openRelocating(
  id: string,
  source: PostsSource,
  acts: Acts,
  config: SiteConfig,
): Promise<Relocating | null> {
  const { services, library, blog } = source;
  if (!(await source.flush())) return null;
  const post = await source.keeper()?.load(id);
  const site = blog.value?.site.value;
  if (!post || !site) return null;
  const context = { now: services.now(), buildZone: services.zone };
  const view: BlogView = { config, context, categoryKey: categoryKeyOf(source) };
  const from: Source = { path: post.path, text: post.text };
  const base = await baseOf(post, source);
  const former = base && readDocument(base, config, context);
  // A post that Jekyll could not read went by the day of each build: no reader has its URL.
  const formerUrl = former && !former.isCorrupted ? former.url : null;
  const own = readDocument(from, config, context);
  const hasMoved =
    base !== null && (base.path !== from.path || (!former?.isCorrupted && formerUrl !== own.url));
  const places = [{ path: from.path, url: own.url }];
  if (base && hasMoved) places.push({ path: base.path, url: formerUrl });
  const others = await textsThatName(id, source, (text) => mayName(text, places));
  const roots = library.cards.value.flatMap(({ path }) => parseFileName(path)?.root ?? []);

  function fileFor(to: Wish | Target | null): Source {
    if (to === null) return from;
    if (to === "drafts") return unpublish(from);
    if (to === "exported") return base ? restorePlace(from, base) : from;
    return relocateFile(from, to, view);
  }

  const survey = surveyMove({
    id,
    from,
    ...(base && hasMoved ? { former: base } : {}),
    others,
    files: site.files,
    documents: site.documents,
    config,
    context,
  });

  return {
    standing: readStanding(from, view),
    title: own.title,
    exported: base && formerUrl !== null ? { path: base.path, url: formerUrl } : null,
    canRedirect: hasRedirects(config, site.files),
    isRedirected: (url) => isRedirected(from.text, url),
    baseurl: config.baseurl,
    roots: [...new Set(roots)].sort(),
    plan: (to, { redirect = false } = {}) => planRelocation(survey, { to: fileFor(to), redirect }),
    carryOut: (planned) => acts.tried(() => carryRelocation(planned, source, saidOf(planned)), false),
  };
}

/** Another path and text for a post, followed by the links of the others: one act, undone from its notice. */
export async function refile(
  id: string,
  source: PostsSource,
  {
    to,
    said,
    reason,
  }: {
    to: (file: Source) => Source;
    said: (m: Messages, path: string) => string;
    reason: "relocate" | "publish";
  },
): Promise<void> {
  const { services, library, blog } = source;
  const config = await blog.value?.loadConfig();
  const site = blog.value?.site.value;
  if (!config || !site || !(await source.flush())) return;
  const post = await source.keeper()?.load(id);
  if (!post) return;
  const from: Source = { path: post.path, text: post.text };
  const wanted = to(from);
  const path = freePath(wanted.path, (other) => (library.byPath(other)?.id ?? id) !== id);
  const context = { now: services.now(), buildZone: services.zone };
  const { url } = readDocument(from, config, context);
  const others = await textsThatName(id, source, (text) => mayName(text, [{ path: from.path, url }]));
  const { documents, files } = site;
  const survey = surveyMove({ id, from, others, files, documents, config, context });
  const planned = planRelocation(survey, { to: { ...wanted, path } });
  await carryRelocation(planned, source, (m) => said(m, path), reason);
}

function saidOf({ from, to }: Relocation): (m: Messages) => string {
  return (m) => (from.path === to.path ? m.app.relocated : m.app.renamed(to.path));
}

/** The file as it was at the last exchange, or when it last left in a zip or a file. */
async function baseOf(post: Post, source: PostsSource): Promise<Source | null> {
  const out = lastOut(post);
  if (!out) return null;
  const held = post.base?.rev === post.rev ? post.text : await source.blog.value?.store.baseText(post.id);
  return held === undefined ? null : { path: out.path, text: held };
}

/** Every other post's text of which `names` holds; all are asked, as not only links name a post. */
async function textsThatName(
  id: string,
  { library, blog }: PostsSource,
  names: (text: string) => boolean,
): Promise<Post[]> {
  const ids = library.cards.value.map((card) => card.id).filter((other) => other !== id);
  const found: Post[] = [];
  for (let at = 0; at < ids.length; at += lotSize) {
    const posts = (await blog.value?.store.posts(ids.slice(at, at + lotSize))) ?? [];
    found.push(...posts.filter(({ text }) => names(text)));
  }
  return found;
}

/** The key under which most of the blog's posts name their category. */
function categoryKeyOf({ library }: PostsSource): "category" | "categories" {
  let singular = 0;
  for (const { frontMatter = "" } of library.cards.value) {
    if (/^category\s*:/m.test(frontMatter)) singular++;
    else if (/^categories\s*:/m.test(frontMatter)) singular--;
  }
  return singular > 0 ? "category" : "categories";
}
