import { findBlock } from "#core/front-matter/block.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import { type BuildContext, readDocument } from "#core/jekyll/document.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import type { Visibility } from "#core/jekyll/visibility.ts";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import { retarget } from "./link-target.ts";
import { findMentions } from "./mentions.ts";
import { oldNames } from "./place-names.ts";
import { findLinks, type PostLink } from "./post-links.ts";
import { withRedirect } from "./redirect.ts";
import type { Source } from "./relocated-file.ts";
import { resolveLink } from "./resolve-link.ts";

/** A post that is to go elsewhere, among the posts that may link to it. */
export type Departure = {
  id: string;
  from: Source;
  /** What the repository held, where its place was yet another one: links may name that one still. */
  former?: Source;
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

/** What becomes of one post; the moved one may change its path alone. */
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

/** What names the old place and stays as it is. */
export type Leftover = {
  /** Absent for a file of the site. */
  id?: string;
  path: string;
  /** As it is written. */
  source: string;
  /** `no-url`: the new place has none; `unclear`: no spelling leads there alone; `mention`: not a link that can be read. */
  why: "no-url" | "unclear" | "mention";
};

/** Another post that has the new place already. */
export type Conflict = { code: "path-taken" | "url-taken"; id: string; title: string };

/** Where a departing post goes. */
export type Goal = {
  to: Source;
  /** Adds the URL that is left to `redirect_from`. */
  redirect?: boolean;
};

/** What is known of a move before its goal is: read once, however often the goal changes. */
export type Survey = {
  departure: Departure;
  from: SiteDocument;
  former: SiteDocument | null;
  /** The documents as links may have been written for, and the URL that the post has among them. */
  views: readonly View[];
  /** The links of each other text, and where they lead. */
  leads: ReadonlyMap<string, readonly Lead[]>;
  /** By id. */
  others: ReadonlyMap<string, SiteDocument>;
};

type View = { documents: readonly SiteDocument[]; own: SiteDocument };
type Lead = { link: PostLink; goal: SiteDocument };

/** Reads who links to a post that is to go elsewhere. */
export function surveyMove(departure: Departure): Survey {
  const { id, documents } = departure;
  const title = documents.find((document) => document.id === id)?.title ?? "";
  const at = (source: Source): SiteDocument => documentAt(source, { ...departure, title });
  const others = new Map(documents.filter((each) => each.id !== id).map((each) => [each.id, each]));
  const from = at(departure.from);
  const former = departure.former ? at(departure.former) : null;
  const views = [from, ...(former ? [former] : [])].map((own) => viewOf(own, others));
  const survey = { departure, from, former, views, others };
  const leads = departure.others.map((file) => [file.id, leadsOf(file, survey)] as const);
  return { ...survey, leads: new Map(leads) };
}

/** What a move would change: the post itself, every link to it that would break, and what stands in its way. */
export function planRelocation(survey: Survey, goal: Goal): Relocation {
  const { departure, from, former, others } = survey;
  const { id } = departure;
  const at = (source: Source): SiteDocument => documentAt(source, { ...departure, title: from.title });
  const abandoned = former?.url ?? from.url;
  const bare = at(goal.to);
  const isLeft = abandoned !== null && bare.url !== null && bare.url !== abandoned;
  const text =
    bare.url === null || (abandoned === bare.url && from.url === bare.url)
      ? goal.to.text
      : withRedirect(goal.to.text, { from: goal.redirect && isLeft ? abandoned : null, own: bare.url });
  const to = at({ path: goal.to.path, text });
  const walk: Walk = {
    ...survey,
    to,
    after: viewOf(to, others),
    names: oldNames(
      survey.views.map(({ own }) => own),
      to,
      departure.config.baseurl,
    ),
  };

  const changes: TextChange[] = [];
  const left: Leftover[] = [];
  let stopping = 0;
  const own = { id, path: to.path, text };
  const self = rewriteLinks(own, leadsOf(own, survey), walk);
  left.push(...self.left);
  const hasMoved = from.path !== to.path;
  if (hasMoved || self.text !== departure.from.text) {
    const change = { id, path: from.path, before: departure.from.text, after: self.text, links: self.links };
    changes.push(hasMoved ? { ...change, newPath: to.path } : change);
  }
  for (const other of departure.others) {
    if (other.id === id) continue;
    const rewritten = rewriteLinks(other, survey.leads.get(other.id) ?? [], walk);
    left.push(...rewritten.left);
    const isBuilt = others.get(other.id)?.visibility === "visible";
    if (to.visibility !== "visible" && isBuilt) stopping += rewritten.tags;
    if (rewritten.text === other.text) continue;
    const { path, text: before } = other;
    changes.push({ id: other.id, path, before, after: rewritten.text, links: rewritten.links });
  }
  for (const [path, source] of Object.entries(departure.files ?? {}))
    left.push(
      ...findMentions(source, walk.names).map((line) => ({ path, source: line, why: "mention" as const })),
    );
  return {
    id,
    from: standpoint(from),
    to: standpoint(to),
    changes,
    left,
    conflicts: conflictsOf(to, from, others.values()),
    stopping,
    abandoned: isLeft ? abandoned : null,
  };
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

type Walk = Survey & {
  to: SiteDocument;
  after: View;
  /** What the old place was called. */
  names: readonly string[];
};

type Rewritten = {
  text: string;
  links: number;
  /** Links by Jekyll's tags that lead to the moved post. */
  tags: number;
  left: Leftover[];
};

type TextFile = { id: string; path: string; text: string };

/** The links of a text to posts that are known: as the blog stands, or as it stood when it was last exchanged. */
function leadsOf(file: TextFile, survey: Omit<Survey, "leads">): Lead[] {
  const { views, departure } = survey;
  const isOwn = file.id === departure.id;
  return findLinks(file.text).flatMap((link) => {
    for (const view of views) {
      const goal = leadOf(link, view, departure.config, pageUrl(file, view, survey));
      // A plain URL of another post to yet another one leads there whatever becomes of this one.
      if (goal) return isOwn || link.kind !== "url" || goal.id === departure.id ? [{ link, goal }] : [];
    }
    return [];
  });
}

function pageUrl(file: TextFile, view: View, { departure, others }: Omit<Survey, "leads">): string | null {
  return file.id === departure.id ? view.own.url : (others.get(file.id)?.url ?? null);
}

function rewriteLinks(file: TextFile, leads: readonly Lead[], walk: Walk): Rewritten {
  const { id, config } = walk.departure;
  const edits: TextEdit[] = [];
  const lost: PostLink[] = [];
  const page = pageUrl(file, walk.after, walk);
  let tags = 0;
  for (const { link, goal } of leads) {
    const isTag = link.kind !== "url";
    if (goal.id === id && isTag) tags++;
    const leadsThere = (target: string) =>
      leadOf({ ...link, target }, walk.after, config, page)?.id === goal.id;
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
  const head = file.id === id ? [{ from: 0, to: findBlock(file.text)?.to ?? 0, insert: "" }] : [];
  const rest = [...edits, ...hidden].sort((one, other) => one.from - other.from);
  const named = findMentions(applyEdits(file.text, [...head, ...rest]), walk.names);
  const why = walk.to.url === null ? "no-url" : "unclear";
  const leftover = (source: string, reason: Leftover["why"]) =>
    ({ id: file.id, path: file.path, source, why: reason }) satisfies Leftover;
  const left = [
    ...lost.map(({ wholeFrom, wholeTo }) => leftover(file.text.slice(wholeFrom, wholeTo), why)),
    ...named.map((line) => leftover(line, "mention")),
  ];
  return { text: applyEdits(file.text, edits), links: edits.length, tags, left };
}

/** Every host that serves static sites finds `x.html` for `x`. */
function leadOf(
  link: PostLink,
  { documents }: View,
  config: SiteConfig,
  page: string | null,
): SiteDocument | null {
  const found = resolveLink(link, documents, config, page);
  if (found || link.kind !== "url" || /(?:\.[^/]*|\/)$/.test(link.target)) return found;
  return resolveLink({ ...link, target: `${link.target}.html` }, documents, config, page);
}

function spellings(link: PostLink, goal: SiteDocument, file: TextFile, { departure, to }: Walk): string[] {
  const { id, config } = departure;
  const now = goal.id === id ? to : goal;
  const isRelative = link.kind === "url" && link.prefix === "" && !link.target.startsWith("/");
  const written = retarget(link, goal, now, config);
  // From another page, a relative path leads elsewhere: it is told from the root.
  if (isRelative && now.url !== null) written.push(config.baseurl + now.url);
  // Within '…' an apostrophe would end the address.
  const quote = file.text[link.from - 1];
  return quote === "'" ? written.map((target) => target.replaceAll("'", "%27")) : written;
}

function viewOf(own: SiteDocument, others: ReadonlyMap<string, SiteDocument>): View {
  return { documents: [own, ...others.values()], own };
}

function standpoint({ path, url, date, visibility }: SiteDocument): Standpoint {
  return { path, url, date, visibility };
}

function conflictsOf(to: SiteDocument, from: SiteDocument, others: Iterable<SiteDocument>): Conflict[] {
  const conflicts: Conflict[] = [];
  const [key, hasMoved] = [fileKey(to.path), to.path !== from.path];
  for (const { id, title, path, url } of others) {
    if (hasMoved && fileKey(path) === key) conflicts.push({ code: "path-taken", id, title });
    else if (to.url !== null && to.url !== from.url && url === to.url)
      conflicts.push({ code: "url-taken", id, title });
  }
  return conflicts;
}

/** Of two files with one key, a disk that ignores case or normal forms holds one alone. */
function fileKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
