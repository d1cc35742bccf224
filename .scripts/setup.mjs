// What a fresh clone lacks, and how it gets it.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = 20;

/** Runs one of the project's commands in its folder; true when it succeeded. `quiet` keeps the standard output free. */
export function run(command, args, env = {}, { quiet = false } = {}) {
  // npm and npx are scripts on Windows, which only its shell starts.
  const shell = process.platform === "win32" && command !== process.execPath;
  const options = {
    cwd: root,
    stdio: quiet ? ["inherit", 2, 2] : "inherit",
    shell,
    env: { ...process.env, ...env },
  };
  return spawnSync(command, args, options).status === 0;
}

/** A program of a dependency, run by this very Node. */
export function runTool(path, args, env, how) {
  return run(process.execPath, [join(root, "node_modules", path), ...args], env, how);
}

/** True when node_modules holds what the lock asks for; packages for other systems may be absent. */
function isInstalled() {
  const lock = join(root, "package-lock.json");
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(lock, "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === "" || link || (present[path] ? present[path].version === version : optional === true),
  );
}

/** Installs the dependencies when some are missing or of another version; throws when that fails. */
export function install() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < oldestNode)
    throw new Error(`Écritoire needs Node ${oldestNode} or later; this is ${process.versions.node}.`);
  if (isInstalled()) return;
  console.log("Installing what Écritoire is built with (npm ci) …");
  if (!run("npm", ["ci", "--no-audit", "--no-fund"]))
    throw new Error("npm ci failed; what it printed above says why.");
}

/** When the newest file at or below a path was changed. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const sources = ["src", "public", "index.html", "vite.config.ts", "package.json", "package-lock.json"];

/** Builds into dist when it is missing or older than a source; throws when that fails. */
export function build({ always = false } = {}) {
  const built = Math.min(newest(join(root, "dist/index.html")), newest(join(root, "dist/sw.js")));
  if (!always && built > Math.max(...sources.map((source) => newest(join(root, source))))) return;
  console.error("Building …");
  // A benchmark answers with one JSON object on the standard output.
  if (!runTool("vite/bin/vite.js", ["build", "--logLevel", "warn"], {}, { quiet: true }))
    throw new Error("The build failed.");
}
