import { compareHtml } from "../fidelity/compare.ts";
import { askOurselves, type Build } from "./ours.ts";
import { askJekyll, type Theirs } from "./theirs.ts";
import { fieldNames, type Said, type Values } from "./values.ts";

export type Difference = {
  path: string;
  field: keyof Values | "visibility";
  ours: unknown;
  theirs: unknown;
};

export type Comparison = { posts: number; fields: number; equal: number; different: Difference[] };

export type Verdict = Comparison & {
  site: string;
  /** Whether Jekyll would come to the end, plugins and themes stubbed. */
  builds: boolean;
  why?: string;
  zone: string;
  stopped: Theirs["stopped"];
  stubs: Theirs["stubs"];
};

/** What the app says of each post of a site beside what Jekyll says, both building at the same time in the same zone. */
export async function judge(site: string, build: Build): Promise<Verdict> {
  const theirs = askJekyll(site, build);
  const ours = await askOurselves(theirs.source ?? site, build, theirs.config);
  const compared: Comparison =
    theirs.source === null ? { posts: 0, fields: 0, equal: 0, different: [] } : compare(ours, theirs.posts);
  return {
    site,
    builds: theirs.builds,
    ...(theirs.why === null ? {} : { why: theirs.why }),
    zone: build.zone,
    ...compared,
    stopped: theirs.stopped,
    stubs: theirs.stubs,
  };
}

/** Counts the fields on which two sides agree: the visibility of each post, and its values where Jekyll has any. */
export function compare(ours: readonly Said[], theirs: readonly Said[]): Comparison {
  const [our, their] = [byPath(ours), byPath(theirs)];
  const paths = [...new Set([...our.keys(), ...their.keys()])].sort();
  const comparison: Comparison = { posts: paths.length, fields: 0, equal: 0, different: [] };
  const count = (isEqual: boolean, difference: Difference) => {
    comparison.fields++;
    if (isEqual) comparison.equal++;
    else comparison.different.push(difference);
  };
  for (const path of paths) {
    const unread: Said = { path, visibility: "unread", values: null };
    const [one, other] = [our.get(path) ?? unread, their.get(path) ?? unread];
    const { visibility } = one;
    count(visibility === other.visibility, {
      ...{ path, field: "visibility", ours: visibility, theirs: other.visibility },
    });
    if (!other.values) continue;
    for (const field of fieldNames) {
      // A build that stops at the URL makes no excerpt: what it says of one is chance.
      if (field === "excerpt" && other.values.url === null) continue;
      const values = { ours: one.values?.[field] ?? null, theirs: other.values[field] };
      count(one.values !== null && isSame(field, values), { path, field, ...values });
    }
  }
  return comparison;
}

function byPath(posts: readonly Said[]): Map<string, Said> {
  return new Map(posts.map((post) => [post.path, post]));
}

function isSame(field: keyof Values, { ours, theirs }: Pick<Difference, "ours" | "theirs">): boolean {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return true;
  if (field !== "excerpt" || typeof ours !== "string" || typeof theirs !== "string") return false;
  return compareHtml(withoutChips(theirs), withoutChips(ours)).strict.isIdentical;
}

/** A tag that only a plugin knows is a chip for the app, and letters of the stub for Jekyll. */
function withoutChips(html: string): string {
  return html
    .replace(/<span class="liquid-chip">[^<]*<\/span>/g, "xLiquidMark0z")
    .replace(/xLiquidMark\d+z/gi, "xLiquidMark0z");
}
