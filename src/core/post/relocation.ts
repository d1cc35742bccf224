import { findBlock } from "#core/front-matter/block.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import { type BuildContext, readDocument } from "#core/jekyll/document.ts";
import { parseFileName } from "#core/jekyll/file-name.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import type { Visibility } from "#core/jekyll/visibility.ts";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import { type Place, retarget } from "./link-target.ts";
import { findLinks, type PostLink } from "./post-links.ts";
import { withRedirect } from "./redirect.ts";
import type { Source } from "./relocated-file.ts";
import { resolveLink } from "./resolve-link.ts";

/** A post that goes from one place to another, among the posts that may link to it. */
export type Move = {
  id: string;
  from: Source;
  to: Source;
  /** What the repository held, where its place was yet another one: links may name that one still. */
  former?: Source;
  /** Adds the URL that is left to `redirect_from`. */
  redirect?: boolean;
  /** The texts of the other posts that may name it. */
  others: readonly { id: string; path: string; text: string }[];
  /** Files of the site that are read and not written: layouts, includes, data. */
  files?: Readonly<Record<string, string>>;
  documents: readonly SiteDocument[];
  config: SiteConfig;
  context: BuildContext;
};

/** All that a move changes, as one act; nothing is written yet. */
export type Relocation = {
  id: string;
  from: Standpoint;
  to: Standpoint;
  /** The moved post first, when anything of it changes, its path alone included. */
  changes: TextChange[];
  /** Links and words that name the old place and that no edit can follow. */
  left: Leftover[];
  conflicts: Conflict[];
  /** How many links of visible posts stop Jekyll's build, as the new place is hidden from it. */
  stopping: number;
  /** The path without baseurl that `redirect_from` would lead back from; null when no URL is left behind. */
  abandoned: string | null;
};

/** Where a post stands, as Jekyll sees it. */
export type Standpoint = {
  path: string;
  /** Without baseurl; null for a draft. */
  url: string | null;
  date: string | null;
  visibility: Visibility;
};

export type TextChange = {
  id: string;
  path: string;
  /** Where it goes, for the moved post. */
  newPath?: string;
  before: string;
  after: string;
  /** How many of its links are written anew. */
  links: number;
};

export type Leftover = {
  /** Absent for a file of the site. */
  id?: string;
  path: string;
  /** As it is written. */
  source: string;
  /** `no-url`: the new place has none; `unclear`: no spelling leads there alone; `mention`: not a link that can be read. */
  why: "no-url" | "unclear" | "mention";
};

export type Conflict = { code: "path-taken" | "url-taken"; id: string; title: string };

/** What a move would change: the post itself, every link to it that would break, and what stands in its way. */
export function planRelocation(move: Move): Relocation {
  const { id, config, documents } = move;
  const own = documents.find((document) => document.id === id);
  const at = (source: Source): SiteDocument => documentAt(source, { ...move, title: own?.title ?? "" });
  const from = at(move.from);
  const former = move.former ? at(move.former) : null;
  const abandoned = former?.url ?? from.url;
  const bare = at(move.to);
  const isLeft = abandoned !== null && bare.url !== null && bare.url !== abandoned;
  const text =
    bare.url === null || (abandoned === bare.url && from.url === bare.url)
      ? move.to.text
      : withRedirect(move.to.text, { from: move.redirect && isLeft ? abandoned : null, own: bare.url });
  const to = at({ path: move.to.path, text });
  const views = [from, ...(former ? [former] : [])].map((place) => withPlace(documents, place));
  const walk: Walk = { config, views, after: withPlace(documents, to), from, to, id };

  const changes: TextChange[] = [];
  const left: Leftover[] = [];
  let stopping = 0;
  const self = rewriteLinks({ id, path: to.path, text }, walk);
  left.push(...self.left);
  const hasMoved = move.from.path !== move.to.path;
  if (hasMoved || self.text !== move.from.text) {
    const change = { id, path: move.from.path, before: move.from.text, after: self.text, links: self.links };
    changes.push(hasMoved ? { ...change, newPath: to.path } : change);
  }
  for (const other of move.others) {
    if (other.id === id) continue;
    const rewritten = rewriteLinks(other, walk);
    left.push(...rewritten.left);
    if (to.visibility !== "visible" && isVisible(documents, other.id)) stopping += rewritten.tags;
    if (rewritten.text === other.text) continue;
    const { path, text: before } = other;
    changes.push({ id: other.id, path, before, after: rewritten.text, links: rewritten.links });
  }
  for (const [path, source] of Object.entries(move.files ?? {}))
    left.push(...mentions(source, oldNames(walk)).map((found) => ({ path, ...found })));
  return {
    id,
    from: standpoint(from),
    to: standpoint(to),
    changes,
    left,
    conflicts: conflictsOf(to, from, documents),
    stopping,
    abandoned: isLeft ? abandoned : null,
  };
}

/** Whether a text may name one of these places at all: what says neither file name nor URL need not be read. */
export function mayName(text: string, places: readonly Place[]): boolean {
  return places.some((place) => needlesOf(place).some((needle) => text.includes(needle)));
}

/** What Jekyll makes of a file, as the other documents of the blog know of it. */
export function documentAt(
  source: Source,
  site: { id: string; title: string; config: SiteConfig; context: BuildContext },
): SiteDocument {
  const { date, time, url, categories, tags, visibility } = readDocument(source, site.config, site.context);
  const { id, title } = site;
  return { id, path: source.path, title, date, time, url, categories, tags, excerpt: "", visibility };
}

type Walk = {
  config: SiteConfig;
  /** The documents as links may have been written for. */
  views: readonly (readonly SiteDocument[])[];
  after: readonly SiteDocument[];
  from: SiteDocument;
  to: SiteDocument;
  id: string;
};

type Rewritten = {
  text: string;
  links: number;
  /** Links by Jekyll's tags that lead to the moved post. */
  tags: number;
  left: Leftover[];
};

function rewriteLinks(file: { id: string; path: string; text: string }, walk: Walk): Rewritten {
  const edits: TextEdit[] = [];
  const lost: PostLink[] = [];
  let tags = 0;
  const page = (documents: readonly SiteDocument[]) =>
    documents.find(({ id }) => id === file.id)?.url ?? null;
  for (const link of findLinks(file.text)) {
    const goal = goalOf(link, walk, page);
    if (!goal) continue;
    const isTag = link.kind !== "url";
    if (goal.id === walk.id && isTag) tags++;
    const leadsThere = (target: string) =>
      leadOf({ ...link, target }, walk.after, walk.config, page(walk.after))?.id === goal.id;
    if (!isTag && leadsThere(link.target)) continue;
    const target = spellings(link, goal, file, walk).find(leadsThere);
    // Jekyll still finds a post by its day and slug where the folder of the tag is wrong, and warns of it.
    if (target === undefined && leadsThere(link.target)) continue;
    const { from, to } = link;
    if (target === undefined) lost.push(link);
    else if (target !== link.target) edits.push({ from, to, insert: target });
  }
  // What is told as a link is not told again as a mention. Of the post's own front matter, `redirect_from` is meant to
  // name the old place.
  const hidden = lost.map(({ from, to }) => ({ from, to, insert: "\0" }));
  const head = file.id === walk.id ? [{ from: 0, to: findBlock(file.text)?.to ?? 0, insert: "" }] : [];
  const rest = [...edits, ...hidden].sort((one, other) => one.from - other.from);
  const { id, path } = file;
  const why = walk.to.url === null ? "no-url" : "unclear";
  const left: Leftover[] = [
    ...lost.map(
      ({ wholeFrom, wholeTo }) => ({ id, path, source: file.text.slice(wholeFrom, wholeTo), why }) as const,
    ),
    ...mentions(applyEdits(file.text, [...head, ...rest]), oldNames(walk)).map((found) => ({
      id,
      path,
      ...found,
    })),
  ];
  return { text: applyEdits(file.text, edits), links: edits.length, tags, left };
}

/** The document that a link was written for: as the blog stands, or as it stood when it was last exchanged. */
function goalOf(
  link: PostLink,
  { views, config }: Walk,
  page: (documents: readonly SiteDocument[]) => string | null,
): SiteDocument | null {
  for (const view of views) {
    const found = leadOf(link, view, config, page(view));
    if (found) return found;
  }
  return null;
}

/** Every host that serves static sites finds `x.html` for `x`. */
function leadOf(
  link: PostLink,
  documents: readonly SiteDocument[],
  config: SiteConfig,
  page: string | null,
): SiteDocument | null {
  const found = resolveLink(link, documents, config, page);
  if (found || link.kind !== "url" || /(?:\.[^/]*|\/)$/.test(link.target)) return found;
  return resolveLink({ ...link, target: `${link.target}.html` }, documents, config, page);
}

function spellings(
  link: PostLink,
  goal: SiteDocument,
  file: { text: string },
  { id, to, config }: Walk,
): string[] {
  const now = goal.id === id ? to : goal;
  const isRelative = link.kind === "url" && link.prefix === "" && !link.target.startsWith("/");
  const written = retarget(link, goal, now, config);
  // From another page, a relative path leads elsewhere: it is told from the root.
  if (isRelative && now.url !== null) written.push(config.baseurl + now.url);
  // Within '…' an apostrophe would end the address.
  const quote = file.text[link.from - 1];
  return quote === "'" ? written.map((target) => target.replaceAll("'", "%27")) : written;
}

function withPlace(documents: readonly SiteDocument[], place: SiteDocument): SiteDocument[] {
  return [place, ...documents.filter(({ id }) => id !== place.id)];
}

function isVisible(documents: readonly SiteDocument[], id: string): boolean {
  return documents.some((document) => document.id === id && document.visibility === "visible");
}

function standpoint({ path, url, date, visibility }: SiteDocument): Standpoint {
  return { path, url, date, visibility };
}

function conflictsOf(to: SiteDocument, from: SiteDocument, documents: readonly SiteDocument[]): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const { id, title, path, url } of documents) {
    if (id === to.id) continue;
    if (to.path !== from.path && fileKey(path) === fileKey(to.path))
      conflicts.push({ code: "path-taken", id, title });
    else if (to.url !== null && to.url !== from.url && url === to.url)
      conflicts.push({ code: "url-taken", id, title });
  }
  return conflicts;
}

/** Of two files with one key, a disk that ignores case or normal forms holds one alone. */
function fileKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** How the old place is called in full, as far as the new one is called otherwise. */
function oldNames({ views, to, id, config }: Walk): string[] {
  const names = new Set<string>();
  for (const view of views) {
    const place = view.find((document) => document.id === id);
    if (!place) continue;
    if (place.path !== to.path) {
      names.add(place.path);
      const name = parseFileName(place.path);
      const stem = place.path.slice(place.path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
      if (name?.kind === "post" && stem !== stemOf(to.path)) names.add(stem);
    }
    if (place.url !== null && place.url !== to.url && place.url.length > 1) {
      names.add(place.url);
      names.add(decoded(place.url));
      if (config.baseurl !== "") names.add(config.baseurl + place.url);
    }
  }
  return [...names].sort((one, other) => other.length - one.length);
}

const mostMentions = 3;

/** Where a text says one of these names, whole; a few are enough to go and look. */
function mentions(text: string, names: readonly string[]): { source: string; why: "mention" }[] {
  const found: { source: string; why: "mention" }[] = [];
  const seen: { from: number; to: number }[] = [];
  for (const name of names) {
    for (
      let at = text.indexOf(name);
      at >= 0 && found.length < mostMentions;
      at = text.indexOf(name, at + 1)
    ) {
      const to = at + name.length;
      const isPart = seen.some((span) => at >= span.from && to <= span.to);
      if (isPart || /[\p{L}\p{N}_/-]$/u.test(ownLineBefore(text, at, name)) || goesOn(text, to)) continue;
      seen.push({ from: at, to });
      found.push({ source: lineAt(text, at), why: "mention" });
    }
  }
  return found;
}

/** A host may stand before a URL: it is not a part of the name. */
function ownLineBefore(text: string, at: number, name: string): string {
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return name.startsWith("/") ? before.replace(/https?:\/\/[^/\s"'()]+$/, "") : before;
}

function goesOn(text: string, at: number): boolean {
  return /^[\p{L}\p{N}_-]/u.test(text.slice(at, at + 2)) && text[at - 1] !== "/";
}

function lineAt(text: string, at: number): string {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const to = text.indexOf("\n", at);
  return text.slice(from, to < 0 ? text.length : to).trim();
}

function needlesOf({ path, url }: Place): string[] {
  const needles = [parseFileName(path)?.slug ?? stemOf(path)];
  if (url !== null) {
    const last =
      url
        .replace(/\/?(?:index)?(?:\.html)?$/, "")
        .split("/")
        .at(-1) ?? "";
    needles.push(last, decoded(last));
  }
  return needles.flatMap((needle) => [needle.normalize("NFC"), needle.normalize("NFD")]);
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
