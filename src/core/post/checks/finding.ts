import type { TextEdit } from "#core/text/edit.ts";

/** How bad what Jekyll makes of it is, the worst first. */
export const severities = [
  /** `jekyll build` stops: nothing of the blog is published. */
  "build-fails",
  /** Published, but without its front matter, its layout or its text. */
  "corrupted",
  /** Not published, without a word; or it would stop the build that publishes it. */
  "hidden",
  /** Published, but it says something else than what was typed. */
  "meaning",
  /** Published at an address that was not meant. */
  "url",
  /** Published as typed; readers would still like it otherwise. */
  "cosmetic",
] as const;

/** One of them. */
export type Severity = (typeof severities)[number];

/** What puts it right: edits of the text that was checked, or another name for the file. */
export type Fix = { kind: "edits"; edits: TextEdit[] } | { kind: "rename"; path: string };

/** What a rule found; offsets are into the text as the editor holds it: LF, no BOM. */
export type Finding = {
  /** The rule's id: the sentence is that of `i18n`. */
  rule: string;
  severity: Severity;
  from: number;
  to: number;
  /** What the sentence tells besides: the shape is the rule's. */
  data: unknown;
  /** The page that documents what Jekyll does. */
  docs: string;
  /** It stops the build, but not yet: today's passes over the post. */
  isPassedOver?: true;
  fix?: Fix;
};

/** Negative when the first is the worse. */
export function compareSeverity(one: Severity, other: Severity): number {
  return severities.indexOf(one) - severities.indexOf(other);
}

/** The worst of them, or null when there is none. */
export function worstOf(findings: readonly Finding[]): Severity | null {
  const [first, ...rest] = findings.map(({ severity }) => severity);
  if (!first) return null;
  return rest.reduce((worst, severity) => (compareSeverity(severity, worst) < 0 ? severity : worst), first);
}
