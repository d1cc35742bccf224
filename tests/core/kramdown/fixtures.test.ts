import { describe, expect, test } from "vitest";
import { render } from "../../fidelity/render.ts";
import { kramdownCases } from "../../support/kramdown-cases.ts";

const cases = kramdownCases();
const constructs = [...new Set(cases.map(({ construct }) => construct))];

// Recorded: tests/fixtures/kramdown/README.md says how.
describe.each(constructs)("%s", (construct) => {
  const own = cases.filter((one) => one.construct === construct);
  test.each(own.map((one) => [one.name.replaceAll("-", " "), one] as const))(
    "prints %s as Jekyll does",
    async (_, one) => {
      expect(await render(one.markdown, one.options)).toBe(one.html);
    },
  );
});
