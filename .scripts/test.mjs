// npm test: from a fresh clone to one line that says whether all is well.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { build, install, run, runTool } from "./setup.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
/** Each test that failed, with what it said: told last, where no other output buries it. */
const failedTests = [];
const reports = mkdtempSync(join(tmpdir(), "ecritoire-tests-"));

const heading = (text) => console.log(`\n── ${text} ${"─".repeat(Math.max(0, 70 - text.length))}`);

/** A step that is no test of its own: it counts only when it fails. */
function step(name, act) {
  heading(name);
  let ok = false;
  try {
    ok = act() !== false;
  } catch (error) {
    console.error(error?.message ?? String(error));
  }
  if (!ok) {
    total.failed += 1;
    failures.push(name);
  }
  return ok;
}

/** Adds up what Vitest reports, and trusts its exit code over its counts. */
function tests(project, { env, options = [] } = {}) {
  heading(`${project} tests`);
  const report = join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = runTool("vitest/vitest.mjs", ["run", "--project", project, ...options, ...reporters], env);
  let failed = 0;
  try {
    const counts = JSON.parse(readFileSync(report, "utf8"));
    total.passed += counts.numPassedTests;
    total.skipped += counts.numPendingTests + counts.numTodoTests;
    failed = counts.numFailedTests;
    failedTests.push(...counts.testResults.flatMap(failuresOf));
  } catch {
    console.error(`The ${project} tests ended without a report.`);
  }
  // A file that does not load fails without counting a test.
  if (!ok) failed = Math.max(1, failed);
  total.failed += failed;
  if (failed > 0) failures.push(`${project} tests`);
}

/** What failed in one file of a JSON report: its tests, or the file itself if it did not load. */
function failuresOf({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((result) => result.status === "failed");
  if (failed.length === 0)
    return status === "failed" ? [`${relative(".", name)}: ${beginning(message)}`] : [];
  return failed.map(
    ({ fullName, failureMessages }) =>
      `${relative(".", name)} > ${fullName}: ${beginning(failureMessages.join("\n"))}`,
  );
}

/** Enough of a message to tell one failure from another, the place in our tests included. */
const beginning = (message) =>
  stripVTControlCharacters(message)
    .split("\n")
    .filter((line) => !line.includes("node_modules"))
    .slice(0, 16)
    .join("\n    ");

try {
  if (step("what is needed", install)) {
    const { requireChromium } = await import("./chromium.mjs");
    let chromium = null;
    step("a browser", () => {
      chromium = requireChromium();
      console.log(chromium);
    });
    step("types", () => run("npm", ["run", "--silent", "check"]));
    step("lint", () => run("npm", ["run", "--silent", "lint"]));
    tests("unit");
    if (step("production build", () => build({ always: true })) && chromium) {
      const env = { CHROMIUM_PATH: chromium };
      tests("e2e", { env, options: ["--maxWorkers=2"] });
      tests("e2e-alone", { env });
    }
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}

if (failedTests.length > 0) heading("failed tests");
for (const failed of failedTests) console.log(failed);
console.log();
if (failures.length > 0) console.log(`not well: ${failures.join(", ")}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
