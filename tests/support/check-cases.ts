// The cases of tests/fixtures/checks: blogs in which one post is ill, and their twins in which it is well.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isWanted } from "#core/exchange/wanted.ts";
import type { JekyllVersion } from "#core/jekyll/version.ts";
import type { Finding, Severity } from "#core/post/checks/finding.ts";
import { applyEdits } from "#core/text/edit.ts";
import { fromEditorText, toEditorText } from "#core/text/line-endings.ts";
import { decodePost, encodePost } from "#transfer/text.ts";
import { check } from "./check.ts";

export const casesFolder = "tests/fixtures/checks";

/** Facts of a published post, as the base blog's `posts.json` prints them, and the file that was written for it. */
export type Published = {
  path: string;
  url: string;
  title: unknown;
  /** `2026-10-01 12:00:00 +0200` */
  date: string;
  layout: unknown;
  slug: unknown;
  categories: unknown;
  tags: unknown;
  excerpt: unknown;
  html: string | null;
};

/** What `jekyll build` made of a blog. */
export type Built = {
  exit: number;
  /** Its warnings and errors. */
  says: string[];
  /** Written below `_site`. */
  files: string[];
  posts: Published[];
};

/** What a rule says that Jekyll will do. */
export type Prediction = {
  build?: "fails";
  /** A piece of what Jekyll says. */
  says?: string;
  /** Null: the post is not published. Of `html`, pieces that it has and that it lacks. */
  page?: null | (Partial<Omit<Published, "html">> & { has?: string[]; lacks?: string[] });
  /** Files of the built site. */
  writes?: string[];
  /** Files that it does not have. */
  lacks?: string[];
};

/** `case.json` */
export type Declared = {
  severity: Severity;
  predicts: Prediction;
  /** Where it is not the only one. */
  post?: string;
  /** The piece of the editor's text that the finding points at. */
  at?: string;
  /** Ids of other rules of the recorded severities that also speak up. */
  also?: string[];
  /** Of the machine that builds; Paris when absent. */
  zone?: string;
  jekyll?: JekyllVersion;
  /** Where the subject lies in the twin of `healthy/`, if elsewhere. */
  healthyPost?: string;
};

/** Files of a blog by path, of which one post is looked at. */
export type Patient = { files: Record<string, Buffer>; post: string };

export type CheckCase = {
  rule: string;
  name: string;
  folder: string;
  declared: Declared;
  sick: Patient;
  /** Null when the fix of the finding is what cures it. */
  healthy: Patient | null;
};

/** `recorded.json`: `inputs` tell whether it is of the files as they are. */
export type Recorded = Record<"sick" | "healthy", Built & { inputs: string }>;

const isOurs = (path: string) =>
  path === "case.json" || path === "recorded.json" || path.startsWith("healthy/");

/** All cases, or those of some rules. */
export function checkCases(wanted: readonly string[] = []): CheckCase[] {
  const base = readFiles(join(casesFolder, "blog"));
  return foldersOf(casesFolder)
    .filter((rule) => rule !== "blog" && (wanted.length === 0 || wanted.includes(rule)))
    .flatMap((rule) => foldersOf(join(casesFolder, rule)).map((name) => readCase(rule, name, base)));
}

function readCase(rule: string, name: string, base: Patient["files"]): CheckCase {
  const folder = join(casesFolder, rule, name);
  const declared: Declared = JSON.parse(readFileSync(join(folder, "case.json"), "utf8"));
  const own = Object.entries(readFiles(folder)).filter(([path]) => !isOurs(path));
  const post = declared.post ?? own.map(([path]) => path).find((path) => isWanted(path) === "post");
  if (!post) throw new Error(`${folder} has no post`);
  const sick: Patient = { files: { ...base, ...Object.fromEntries(own) }, post };
  const overlay = existsSync(join(folder, "healthy")) ? readFiles(join(folder, "healthy")) : null;
  if (!overlay) return { rule, name, folder, declared, sick, healthy: null };
  const healthy: Patient = { files: { ...sick.files, ...overlay }, post: declared.healthyPost ?? post };
  if (healthy.post !== post) delete healthy.files[post];
  return { rule, name, folder, declared, sick, healthy };
}

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function readFiles(folder: string): Record<string, Buffer> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file)]),
  );
}

function textOf(bytes: Uint8Array): string {
  const decoded = decodePost(bytes);
  if (!decoded.ok) throw new Error("A file of a case is no text");
  return decoded.text;
}

/** What the app finds in the patient's post. */
export function examine({ files, post }: Patient, { zone, jekyll }: Declared): Finding[] {
  const texts = Object.entries(files).map(([path, bytes]) => [path, textOf(bytes)] as const);
  const ofKind = (kind: "post" | "site") =>
    Object.fromEntries(texts.filter(([path]) => isWanted(path) === kind));
  const { "_config.yml": yaml = "", ...rest } = ofKind("site");
  const blog = {
    ...{ yaml, posts: ofKind("post"), files: rest, paths: Object.keys(files) },
    buildZone: zone ?? "Europe/Paris",
    ...(jekyll ? { jekyll } : {}),
  };
  return check(textOf(files[post]!), post, blog).findings;
}

/** The patient after the fix of a finding. */
export function treat({ files, post }: Patient, { fix }: Finding): Patient {
  if (!fix) throw new Error("There is no fix");
  const { [post]: bytes, ...others } = files;
  if (fix.kind === "rename") return { files: { ...others, [fix.path]: bytes! }, post: fix.path };
  const file = textOf(bytes!);
  const text = fromEditorText(applyEdits(toEditorText(file), fix.edits), file);
  return { files: { ...others, [post]: Buffer.from(encodePost(text)) }, post };
}

/** The blog in which the post is well: the folder `healthy`, or what the first fix makes of it. */
export function twinOf({ rule, sick, healthy, declared, folder }: CheckCase): Patient {
  if (healthy) return healthy;
  const finding = examine(sick, declared).find((one) => one.rule === rule && one.fix);
  if (!finding) throw new Error(`${folder} has no healthy/, and the app offers no fix`);
  return treat(sick, finding);
}

/** What a recording depends on, in a few letters. */
export function inputsOf({ files, post }: Patient, { zone, jekyll }: Declared): string {
  const hash = createHash("sha256").update(JSON.stringify([post, zone, jekyll]));
  for (const path of Object.keys(files).sort()) hash.update(`\0${path}\0`).update(files[path]!);
  return hash.digest("hex").slice(0, 12);
}

export function readRecorded({ folder }: CheckCase): Recorded | null {
  const path = join(folder, "recorded.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

export function writeRecorded({ folder }: CheckCase, recorded: Recorded): void {
  writeFileSync(join(folder, "recorded.json"), `${JSON.stringify(recorded, null, 2)}\n`);
}

/** In what a build is not as predicted; empty when it is. */
export function mismatches(
  { build, says, page, writes = [], lacks: absent = [] }: Prediction,
  built: Built,
  post: string,
): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string) => void (holds || wrong.push(what));
  must((built.exit !== 0) === (build === "fails"), `the build ended with ${built.exit}`);
  if (says !== undefined)
    must(
      built.says.some((line) => line.includes(says)),
      `Jekyll did not say: ${says}`,
    );
  for (const path of writes) must(built.files.includes(path), `${path} was not written`);
  for (const path of absent) must(!built.files.includes(path), `${path} was written`);
  if (page === undefined) return wrong;
  // Jekyll names it from `collections_dir` on.
  const published = built.posts.find(({ path }) => `/${post}`.endsWith(`/${path}`)) ?? null;
  if (page === null || published === null) {
    must(page === published, published ? `published at ${published.url}` : "not published");
    return wrong;
  }
  const { has = [], lacks = [], ...facts } = page;
  for (const [key, value] of Object.entries(facts)) {
    const real = published[key as keyof Published];
    must(JSON.stringify(real) === JSON.stringify(value), `${key} is ${JSON.stringify(real)}`);
  }
  const html = published.html ?? "";
  for (const piece of has) must(html.includes(piece), `the page lacks ${piece}`);
  for (const piece of lacks) must(!html.includes(piece), `the page has ${piece}`);
  return wrong;
}
