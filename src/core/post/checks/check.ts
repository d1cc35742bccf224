import { readFrontMatter } from "#core/front-matter/read.ts";
import type { Site } from "#core/jekyll/site.ts";
import type { Examined } from "#core/render/render.ts";
import { toEditorText } from "#core/text/line-endings.ts";
import { compareSeverity, type Finding } from "./finding.ts";
import { readPage } from "./page.ts";
import { isPassedOver } from "./passed-over.ts";
import type { CheckSource } from "./rule.ts";
import { rules } from "./rules.ts";
import type { SiteIndex } from "./site-index.ts";

/** A post to check, and what its rendering told of it. */
export type CheckRequest = {
  id: string;
  path: string;
  /** The file's own text, with its BOM and line endings. */
  file: string;
  examined: Examined;
  site: Site;
  index: SiteIndex;
  /** ms since the epoch */
  now: number;
  buildZone: string;
};

/** What Jekyll will make of a post, told by every rule: the worst first, then in the order of the text. */
export function checkPost({ examined, file, ...rest }: CheckRequest): Finding[] {
  const text = toEditorText(file);
  const source: CheckSource = {
    ...rest,
    file,
    text,
    frontMatter: readFrontMatter(text),
    bodyFrom: examined.bodyFrom,
    document: examined.document,
    problems: examined.problems,
    page: readPage(examined.blocks),
  };
  const findings: Finding[] = [];
  for (const { id, severity, docs, stopsAt = "writing", check } of rules)
    for (const hit of check(source)) {
      const finding: Finding = { severity, docs, ...hit, rule: id };
      const isLater = finding.severity === "build-fails" && isPassedOver(source, stopsAt);
      findings.push(isLater ? { ...finding, severity: "hidden", isPassedOver: true } : finding);
    }
  return findings.sort(
    (one, other) => compareSeverity(one.severity, other.severity) || one.from - other.from,
  );
}
