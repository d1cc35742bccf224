import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = "tests/fixtures/kramdown";

/** A text and what Jekyll prints of it. */
export type KramdownCase = {
  construct: string;
  name: string;
  markdown: string;
  /** As they are written below `kramdown:` in `_config.yml`. */
  options: Record<string, unknown>;
  html: string;
};

/** Every recorded case, by construct. */
export function kramdownCases(): KramdownCase[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: construct }) => casesOf(construct));
}

function casesOf(construct: string): KramdownCase[] {
  return readdirSync(join(folder, construct))
    .filter((file) => file.endsWith(".md"))
    .map((file) => {
      const base = join(folder, construct, file.slice(0, -".md".length));
      const options = existsSync(`${base}.json`) ? readFileSync(`${base}.json`, "utf8") : "{}";
      return {
        construct,
        name: file.slice(0, -".md".length),
        markdown: readFileSync(`${base}.md`, "utf8"),
        options: JSON.parse(options) as Record<string, unknown>,
        html: readFileSync(`${base}.html`, "utf8"),
      };
    });
}
