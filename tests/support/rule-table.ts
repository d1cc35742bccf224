import { describe, expect, test } from "vitest";
import { applyEdits } from "#core/text/edit.ts";
import { type Blog, found } from "./check.ts";

/** A body in which a rule speaks up once. */
export type Sick = {
  body: string;
  /** The piece of text that it points at. */
  at: string;
  data: unknown;
  /** The body after the fix; absent where there is none. */
  cured?: string;
  blog?: Blog;
  path?: string;
};

/** A body of which it says nothing. */
export type Well = string | { body: string; blog: Blog; path?: string };

const head = "---\ntitle: Essai\n---\n";

/** Holds one rule to a table of texts. */
export function ruleTable(
  rule: string,
  { sick, well }: { sick: readonly Sick[]; well: readonly Well[] },
): void {
  describe(rule, () => {
    test.each(sick)("speaks up in $body", ({ body, at, data, cured, blog, path }) => {
      const [finding, ...others] = found(rule, head + body, path, blog);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ at, data });
      if (cured === undefined) return expect(finding?.fix).toBeUndefined();
      if (finding?.fix?.kind !== "edits") throw new Error("There is no fix by edits");
      const after = applyEdits(head + body, finding.fix.edits);
      expect(after).toBe(head + cured);
      expect(found(rule, after, path, blog)).toEqual([]);
    });

    test.each(well.map((one) => (typeof one === "string" ? { body: one } : one)))(
      "says nothing of $body",
      ({ body, ...rest }) => {
        const { blog, path } = { blog: undefined, path: undefined, ...rest };
        expect(found(rule, head + body, path, blog)).toEqual([]);
      },
    );
  });
}
