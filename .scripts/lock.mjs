// Completes package-lock.json after an `npm install` whose registry did not offer the programs for other systems: without
// their entries `npm ci` refuses the lock everywhere. Each is pinned by its package to one version, and its name says
// which system it is for.
import { readFileSync, writeFileSync } from "node:fs";

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = {
  arm: "arm",
  arm64: "arm64",
  armv7: "arm",
  ia32: "ia32",
  loong64: "loong64",
  mips64el: "mips64el",
};
Object.assign(processors, {
  ppc64: "ppc64",
  ppc64le: "ppc64",
  riscv64: "riscv64",
  s390x: "s390x",
  x64: "x64",
});

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const added = {};
for (const [path, { optionalDependencies = {}, dev, optional }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const isThere = lock.packages[`node_modules/${name}`] || lock.packages[`${path}/node_modules/${name}`];
    if (isThere || path === "") continue;
    const words = name.split(/[-/]/);
    const os = systems.filter((system) => words.includes(system));
    const cpu = words.flatMap((word) => processors[word] ?? []);
    if (!/^\d+\.\d+\.\d+/.test(version) || os.length === 0) {
      console.log(`${name}@${version} of ${path}: not completed`);
      continue;
    }
    const libc = words.includes("musl") ? { libc: ["musl"] } : {};
    const asOptional = dev || optional ? { dev: true } : {};
    added[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 ? { cpu } : {}),
      ...asOptional,
      ...libc,
      optional: true,
      os,
    };
  }
}

const sorted = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  "package-lock.json",
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
);
console.log(`${Object.keys(added).length} entries added`);
