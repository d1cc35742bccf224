import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A build of these sources that differs from every other by its stamp, in every file with a hash in its name. */
export function buildVersion(stamp: string): { directory: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), "ecritoire-version-"));
  const env = { ...process.env, ECRITOIRE_BUILD: stamp, ECRITOIRE_OUT: directory, NODE_ENV: "production" };
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"], { env });
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
