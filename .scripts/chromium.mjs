// Finds a Chromium to test with: the one that the environment names, an installed browser, Debian's package where we may
// install it, Playwright's own download.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const variables = [
  "CHROMIUM_PATH",
  "CHROME_PATH",
  "CHROME_BIN",
  "PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH",
  "PLAYWRIGHT_CHROMIUM_PATH",
];
const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

/** Where browsers live on systems that do not put them on the path. */
function usualPlaces() {
  if (process.platform === "darwin") {
    const apps = ["Chromium", "Google Chrome", "Microsoft Edge"];
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    const apps = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];
    return [...apps, "Microsoft\\Edge\\Application\\msedge.exe"].flatMap((app) =>
      roots.filter(Boolean).map((root) => `${root}\\${app}`),
    );
  }
  return ["/snap/bin/chromium", "/opt/google/chrome/chrome"];
}

function isProgram(path) {
  try {
    if (!statSync(path).isFile()) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser that is there already, or null; a variable that names no program is an error, not a reason to look elsewhere. */
export function findChromium() {
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (isProgram(path)) return path;
    throw new Error(`${variable} is ${path}, which is not a program that can be run.`);
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => commands.map((command) => ({ command, path: join(folder, command + suffix) })))
    .sort((a, b) => commands.indexOf(a.command) - commands.indexOf(b.command))
    .map(({ path }) => path);
  return (
    [...onPath, ...usualPlaces(), ownDownload()].find((path) => path !== null && isProgram(path)) ?? null
  );
}

/** Where Playwright keeps the browser that it downloads itself. */
function ownDownload() {
  try {
    return createRequire(import.meta.url)("playwright-core").chromium.executablePath();
  } catch {
    return null;
  }
}

function isDebianRoot() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release"))
    return false;
  return (
    /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8")) && existsSync("/usr/bin/apt-get")
  );
}

function run(command, args) {
  console.log(`> ${command} ${args.join(" ")}`);
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  return spawnSync(command, args, { ...options, shell: process.platform === "win32" }).status === 0;
}

/** A browser to test with, installed if need be; throws with what to do when there is none to be had. */
export function requireChromium() {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium on this machine yet.");
  if (isDebianRoot()) {
    // Ubuntu's package is only a pointer to a snap, which a container cannot run: whether it is usable shows afterwards.
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
    const installed = findChromium();
    if (installed) return installed;
  }
  run("npx", ["playwright-core", "install", "chromium"]);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  throw new Error(
    `The browser tests need Chromium or Chrome, and none was found or could be installed.\nInstall one, or set ${variables[0]} to its program, and run the tests again.`,
  );
}

/** How to start it so that it neither looks for a network nor asks anything. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
