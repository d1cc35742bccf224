// npm run roundtrip -- DIR: brings every post below DIR in and out through the app's own code; one JSON object on stdout.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findPostFiles } from "./post-files.ts";
import { roundTrip } from "./round-trip.ts";

const directory = process.argv[2];
if (!directory) {
  process.stderr.write("Usage: npm run roundtrip -- DIR\n");
  process.exit(2);
}

const report = {
  files: 0,
  identical: 0,
  edited: 0,
  cleanEdits: 0,
  unreadable: 0,
  failures: [] as { path: string; why: string }[],
};

for (const path of findPostFiles(directory)) {
  const trip = roundTrip(readFileSync(join(directory, path)));
  if (trip.frontMatter === "unreadable" || trip.frontMatter === "not-text") {
    report.unreadable++;
    process.stderr.write(`${trip.frontMatter}: ${path}\n`);
  }
  // What is no text is never imported, and so never exported.
  if (trip.frontMatter === "not-text") continue;
  report.files++;
  if (trip.isIdentical) report.identical++;
  if (trip.frontMatter === "readable") report.edited++;
  if (trip.isCleanEdit) report.cleanEdits++;
  if (trip.why) report.failures.push({ path, why: trip.why });
}

process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exitCode = report.failures.length > 0 ? 1 : 0;
