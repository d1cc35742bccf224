import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { now } from "./check.ts";
import {
  type Built,
  type CheckCase,
  casesFolder,
  type Declared,
  inputsOf,
  type Patient,
  type Recorded,
  twinOf,
} from "./check-cases.ts";

/** Lets the real Jekyll build every case and its twin, in one process of Ruby. */
export function recordCases(cases: readonly CheckCase[]): Recorded[] {
  const patients = cases.flatMap((one) => {
    const { sick, declared } = one;
    return [
      { patient: sick, declared },
      { patient: twinOf(one), declared },
    ];
  });
  const built = buildAll(patients);
  const recorded = built.map((build, at) => {
    const { patient, declared } = patients[at]!;
    return { inputs: inputsOf(patient, declared), ...build };
  });
  return cases.map((_, at) => ({ sick: recorded[2 * at]!, healthy: recorded[2 * at + 1]! }));
}

function buildAll(patients: readonly { patient: Patient; declared: Declared }[]): Built[] {
  const folder = mkdtempSync(join(tmpdir(), "ecritoire-checks-"));
  try {
    const blogs = patients.map(({ patient, declared: { zone, jekyll } }, at) => {
      const source = join(folder, String(at));
      for (const [path, bytes] of Object.entries(patient.files)) {
        mkdirSync(dirname(join(source, path)), { recursive: true });
        writeFileSync(join(source, path), bytes);
        // The date of a draft.
        utimesSync(join(source, path), now / 1000, now / 1000);
      }
      return { source, zone: zone ?? "Europe/Paris", jekyll: jekyll ?? 4, now: now / 1000 };
    });
    const ruby = spawnSync("ruby", [join(casesFolder, "build.rb")], {
      input: JSON.stringify(blogs),
      env: { ...process.env, LANG: "C.UTF-8" },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (ruby.status !== 0) throw new Error(`ruby ended with ${ruby.status ?? ruby.error}\n${ruby.stderr}`);
    return JSON.parse(ruby.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
