import { removeField, setField } from "#core/front-matter/edit.ts";
import { areEqual } from "#core/front-matter/equal.ts";
import { type FrontMatter, readFrontMatter } from "#core/front-matter/read.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import type { JekyllVersion } from "#core/jekyll/version.ts";
import { checkPost } from "#core/post/checks/check.ts";
import { type Finding, severities } from "#core/post/checks/finding.ts";
import type { Rule } from "#core/post/checks/rule.ts";
import { rules } from "#core/post/checks/rules.ts";
import { indexSite } from "#core/post/checks/site-index.ts";
import { createRenderEngine } from "#core/render/render.ts";
import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import { toEditorText } from "#core/text/line-endings.ts";
import { checks as words } from "#i18n/checks.ts";
import { now, siteAround } from "../support/check.ts";
import type { Dice } from "../support/dice.ts";
import { anyValue, awkwardString } from "../support/front-matter.ts";
import type { Attempt, Lap } from "./attempt.ts";
import { anyPath, keys, mutatedFile } from "./mutate-file.ts";
import type { Texts } from "./texts.ts";

const posts = {
  "_posts/2017-01-02-a.md":
    "---\ntitle: A\ntags: [mer]\n---\n\n# Un titre\n\nUn [texte](/2018/03/04/b.html).\n",
  "_posts/2018-03-04-b.md":
    '---\ntitle: "B : l\'été"\ncategory: voyages\n---\n\n{% link _posts/2017-01-02-a.md %}\n',
  "_posts/2018-03-04-B.markdown": "---\ntitle: Encore\n---\n",
  "_posts/2999-01-01-demain.md": "---\ntitle: Demain\n---\n",
  "_drafts/idee.md": "---\ntitle: Idée\n---\n",
};
const files = {
  "_layouts/post.html": "{{ content }}",
  "_includes/a.html": "{{ include.b }} *x*",
  "_data/gens.yml": "- nom: A\n",
};
const configs: [string, JekyllVersion?][] = [
  ["timezone: Europe/Paris\n"],
  [
    "baseurl: /blog\npermalink: /:categories/:title/\ndefaults:\n- scope: {path: '', type: posts}\n  values: {layout: post, tags: [a]}\n",
    3,
  ],
  [
    "strict_front_matter: true\nexcerpt_separator: <!--more-->\nfuture: true\nunpublished: true\ntimezone: Asia/Tokyo\n",
  ],
  [
    "permalink: pretty\nshow_drafts: true\nplugins: [jekyll-redirect-from]\nkramdown: {hard_wrap: true}\nbaseurl: /\n",
  ],
  ["permalink: /:nope/\nexclude: [a*]\nlimit_posts: 1\nmarkdown: GFM\n", 3],
];
const blogs = configs.map(([yaml, jekyll]) => {
  const site = siteAround({ yaml, posts, files, ...(jekyll ? { jekyll } : {}) });
  const engine = createRenderEngine(site, { now: () => now, buildZone: "America/New_York" });
  return { site, index: indexSite(site), engine };
});
type Blog = (typeof blogs)[number];

/** The most findings whose fixes are tried on one text. */
const mostFixes = 6;

let ruleLap: Lap = (_, call) => call();

/** Makes each rule measure itself by the lap of the attempt under way. */
export function watchRules(): void {
  for (const one of rules as readonly Rule[]) {
    const { check } = one;
    one.check = (source) => ruleLap(`rule ${one.id}`, () => check(source));
  }
}

/** A mutated file through all that the app makes of it: the reader, edits of a field, the checks and their fixes. */
export function preparePost(texts: Texts, own: Dice): Attempt {
  const blog = own.pick(blogs);
  const path = anyPath(own);
  const edit = {
    key: own.chance(0.9) ? own.pick(keys) : awkwardString(own),
    value: anyValue(own),
    nth: own.roll(),
  };
  return {
    kind: "post",
    texts: [mutatedFile(texts, own)],
    act([file], lap) {
      ruleLap = lap;
      tryEdits(file!, edit, lap);
      const text = toEditorText(file!);
      if (text !== file) tryEdits(text, edit, lap);
      const findings = check(blog, path, file!, lap);
      for (const finding of findings) judge(finding, text);
      for (const finding of firstFixes(findings))
        tryFix(finding, { blog, path, file: file!, text, findings }, lap);
      return null;
    },
  };
}

function check({ site, index, engine }: Blog, path: string, file: string, lap: Lap): Finding[] {
  return lap("check", () => {
    const examined = engine.examine({ id: path, path, text: toEditorText(file) });
    const buildZone = "America/New_York";
    return checkPost({ id: path, path, file, examined, site, index, now, buildZone });
  });
}

/** A finding that the page cannot be sent, placed or told is a fault like one that was never found. */
function judge(finding: Finding, text: string): void {
  const { rule, severity, from, to, data, fix } = finding;
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`${rule}: ${what}: ${JSON.stringify(finding)}`);
  };
  structuredClone(finding);
  must(severities.includes(severity), "no such severity");
  must(Number.isInteger(from) && Number.isInteger(to), "no place");
  must(from >= 0 && from <= to && to <= text.length, `outside of the text of ${text.length}`);
  for (const language of [words.en, words.fr]) {
    const own = language.rules[rule as keyof typeof language.rules];
    // check.test.ts says which rules have none.
    if (own === undefined) continue;
    const says = own.says as (data: unknown) => string;
    const button = ("fix" in own ? own.fix : undefined) as ((data: unknown) => string) | undefined;
    must(says(data).trim() !== "", "says nothing");
    must(isWhole(says(data), text), `says: ${says(data)}`);
    if (fix) must(button !== undefined && isWhole(button(data), text), "a fix without words");
  }
}

function isWhole(sentence: string, text: string): boolean {
  const own = text.toLowerCase();
  return ["undefined", "[object", "NaN"].every(
    (lost) => !sentence.includes(lost) || own.includes(lost.toLowerCase()),
  );
}

/** One fix of each rule. */
function firstFixes(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings)
    if (finding.fix && !first.has(finding.rule)) first.set(finding.rule, finding);
  return [...first.values()].slice(0, mostFixes);
}

type Case = { blog: Blog; path: string; file: string; text: string; findings: readonly Finding[] };

function tryFix(finding: Finding, { blog, path, file, text, findings }: Case, lap: Lap): void {
  const { rule, fix } = finding;
  const edits = fix?.kind === "edits" ? fix.edits : [];
  const renamed = fix?.kind === "rename" ? fix.path : path;
  const isRename = fix?.kind === "rename";
  if (isRename && (renamed === "" || renamed === path))
    throw new Error(`${rule}: a rename from ${path} to ${renamed}`);
  const after = applyEdits(text, edits);
  if (after === text && !isRename) throw new Error(`${rule}: a fix that changes nothing`);
  // Line endings and BOM of the file come back elsewhere.
  const left = check(blog, renamed, isRename ? file : after, lap).filter((one) => one.rule === rule);
  const before = findings.filter((one) => one.rule === rule);
  const from = placeAfter(finding.from, edits);
  // Where Liquid stops, it tells of the first fault alone: the next one may come to light.
  const isLeft = left.some((one) => one.from === from && isSame(one.data, finding.data));
  if (isLeft && left.length >= before.length) throw new Error(`${rule}: its fix does not cure it`);
  const isRead = (some: string) => readFrontMatter(some).problems.length === 0;
  if (isRead(text) && !isRead(after)) throw new Error(`${rule}: its fix breaks the front matter`);
}

function placeAfter(at: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { from, to, insert } of edits) if (to <= at) shift += insert.length - (to - from);
  return at + shift;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Edit = { key: string; value: YamlValue; nth: number };

function tryEdits(text: string, { key, value, nth }: Edit, lap: Lap): void {
  const front = lap("readFrontMatter", () => readFrontMatter(text));
  for (const { from, to, keyFrom, keyTo, valueFrom, valueTo } of front.fields) {
    const isInside = 0 <= from && from <= to && to <= text.length;
    if (!isInside || keyFrom > keyTo || valueFrom > valueTo || valueTo > text.length)
      throw new Error("A field outside of the text");
  }
  const known = front.fields[Math.floor(nth * front.fields.length)]?.key ?? key;
  for (const name of new Set([key, known])) {
    const set = applyEdits(
      text,
      lap("setField", () => setField(text, name, value)),
    );
    if (set !== text) holdTo(readFrontMatter(set), { ...front.data, [name]: value }, `setField of ${name}`);
    const removed = applyEdits(
      text,
      lap("removeField", () => removeField(text, name)),
    );
    const { [name]: _, ...others } = front.data;
    if (removed !== text) holdTo(readFrontMatter(removed), others, `removeField of ${name}`);
  }
}

function holdTo({ data, problems }: FrontMatter, wanted: FrontMatter["data"], what: string): void {
  if (problems.length > 0) throw new Error(`${what} breaks the front matter`);
  if (!areEqual(data, wanted)) throw new Error(`${what} gives ${JSON.stringify(data)}`);
}
