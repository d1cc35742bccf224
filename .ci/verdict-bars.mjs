// Reads the lines that `npm run verdict` printed, and fails unless the app says of each site what Jekyll says.
import { readFileSync } from "node:fs";

/** Share of equal fields, on each site that builds. */
const bar = 0.999;

const [file, expected] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").split("\n");
const verdicts = lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
let failed = verdicts.length !== Number(expected);
if (failed) console.log(`${verdicts.length} verdicts for ${expected} sites`);
for (const { site, zone, builds, why, posts, fields, equal, different } of verdicts) {
  console.log(
    JSON.stringify({ site: site.split("/").slice(-2).join("/"), zone, builds, posts, fields, equal }),
  );
  if (!builds) console.log(`does not build: ${why}`);
  for (const difference of different.slice(0, 5)) console.log(JSON.stringify(difference).slice(0, 400));
  // A site may have no post at all; one with posts of which nothing was compared says nothing.
  if (builds && (fields === 0 ? posts > 0 : equal / fields < bar)) failed = true;
}
if (verdicts.every(({ fields }) => fields === 0)) failed = true;
const built = verdicts.filter(({ builds }) => builds).length;
console.log(`${built} of ${verdicts.length} sites build`);
process.exitCode = failed || built === 0 ? 1 : 0;
