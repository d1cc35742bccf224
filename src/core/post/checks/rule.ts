import type { FrontMatter } from "#core/front-matter/read.ts";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import type { Site } from "#core/jekyll/site.ts";
import type { DocumentProblem } from "#core/problem.ts";
import type { Fix, Severity } from "./finding.ts";
import type { Page } from "./page.ts";
import type { SiteIndex } from "./site-index.ts";

/** All that a rule may look at; every offset is into `text`. */
export type CheckSource = {
  id: string;
  /** Of the file in the repository. */
  path: string;
  /** The whole text as the editor holds it: LF, no BOM. */
  text: string;
  /** The same with the bytes of the file: its BOM, its CRLF. */
  file: string;
  frontMatter: FrontMatter;
  /** Where the body begins, as Jekyll sees it; 0 without front matter. */
  bodyFrom: number;
  document: JekyllDocument;
  /** What Liquid stumbled over when it ran. */
  problems: readonly DocumentProblem[];
  /** What Liquid and Markdown made of the body. */
  page: Page;
  site: Site;
  index: SiteIndex;
  /** ms since the epoch */
  now: number;
  /** The zone of this machine, IANA: what a build here would use. */
  buildZone: string;
};

/** One thing found: where, and what its sentence tells. */
export type Hit<Data = unknown> = {
  from: number;
  to: number;
  data: Data;
  fix?: Fix;
  /** Where it is not the rule's own. */
  severity?: Severity;
};

/** One rule: what it looks for, and how bad that is. */
export type Rule<Id extends string = string, Data = unknown> = {
  id: Id;
  severity: Severity;
  /**
   * Where the build stops, if it does: at its very start, when it reads the file, published or not, or when it writes the
   * page, as most do.
   */
  stopsAt?: "start" | "reading" | "writing";
  /** Jekyll's (or kramdown's, Liquid's) own page on the matter. */
  docs: string;
  /** Never throws, whatever the text; in linear time. */
  check(source: CheckSource): readonly Hit<Data>[];
};

/** Keeps the id a literal and the data's shape known, so that the words of every rule are checked by the compiler. */
export function rule<const Id extends string, Data>(made: Rule<Id, Data>): Rule<Id, Data> {
  return made;
}

/** The words of one rule. */
export type RuleWords<Data> = {
  /** A few words, for lists: `Title cut at #`. */
  name: string;
  /** What Jekyll will make of it, in one or two sentences. */
  says: (data: Data) => string;
  /** What the button that puts it right says; absent where there is none. */
  fix?: (data: Data) => string;
  /** Why Jekyll does so, for the guide: two or three sentences. */
  why: string;
};

/** The words of a list of rules. */
export type WordsOf<Rules extends readonly Rule<string, unknown>[]> = {
  [Each in Rules[number] as Each["id"]]: Each extends Rule<string, infer Data> ? RuleWords<Data> : never;
};
