// The rules of the house that no compiler checks: who may import whom, sizes, names, and where tests lie. Files are read as
// text; what an import looks like is fixed by the formatter.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join, posix } from "node:path";
import { describe, expect, test } from "vitest";

type Source = { path: string; text: string; code: string; imports: string[] };

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The text without comments, so that a word in a sentence breaks no rule. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(,])\/\/.*$/gm, "$1");
}

const importPattern =
  /(?:^|[\s;])(?:import|export)\s(?:[\w*{}\s,$]+?\sfrom\s)?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']\s*\)/g;
const workerPattern = /new URL\(\s*["'](\.[^"'\n]+)["'],\s*import\.meta\.url/g;

function importsOf(code: string): string[] {
  return [...code.matchAll(importPattern)].map(([, still, lazy]) => still ?? lazy ?? "");
}

const sources: Source[] = filesBelow("src")
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(path, "utf8");
    const code = withoutComments(text);
    return { path, text, code, imports: importsOf(code) };
  });
const known = new Set(sources.map(({ path }) => path));

/** `src/core/post/card.ts` lies in the room `core/post`, `src/store/schema.ts` in `store`. */
function roomOf(path: string): string {
  const [, floor = "", next = ""] = path.split("/");
  if (!path.slice("src/".length).includes("/")) return "main";
  return floor === "core" && !next.includes(".") ? `core/${next}` : floor;
}

const floorOf = (path: string) => roomOf(path).split("/")[0]!;

/** The file of ours that an import means, or null for a package. */
function target(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, "");
  if (bare.startsWith("#")) return `src/${bare.slice(1)}`;
  if (bare.startsWith(".")) return posix.join(dirname(from), bare);
  return null;
}

/** Each import of a file of ours, as two paths. */
const inner = sources.flatMap((source) =>
  source.imports.flatMap((specifier) => {
    const to = target(source.path, specifier);
    return to ? [{ from: source.path, to, specifier }] : [];
  }),
);
const outer = sources.flatMap((source) =>
  source.imports
    .filter((specifier) => !target(source.path, specifier))
    .map((name) => ({ from: source.path, name })),
);

const ground = ["core", "i18n"];
const mayImport: Record<string, string[]> = {
  core: [],
  i18n: ["core"],
  store: ground,
  transfer: ground,
  editor: ground,
  preview: ground,
  checker: ground,
  pwa: [...ground, "sw"],
  sw: ground,
  app: [...ground, "store", "transfer", "pwa"],
  ui: [...ground, "app", "editor", "preview"],
  main: [...ground, "store", "transfer", "pwa", "app", "ui", "editor", "preview", "checker"],
};

/** The rooms of the ground floor from the lowest up: each may import those before it. */
const groundRooms = [
  "problem.ts",
  "text",
  "front-matter",
  "jekyll",
  "rouge",
  "kramdown",
  "liquid",
  "render",
  "post",
  "search",
  "exchange",
];

describe("the rooms", () => {
  test("are those of the plan", () => {
    const floors = new Set(sources.map(({ path }) => floorOf(path)));
    expect([...floors].filter((floor) => !(floor in mayImport))).toEqual([]);
  });

  test("import only from rooms that they may know", () => {
    const broken = inner.filter(({ from, to }) => {
      const [here, there] = [floorOf(from), floorOf(to)];
      return here !== there && !mayImport[here]?.includes(there);
    });
    expect(broken).toEqual([]);
  });

  test("of core import only from rooms below them, save for types", () => {
    const rank = (path: string) => groundRooms.indexOf(path.split("/")[2]!);
    const broken = inner.filter(({ from, to }) => {
      if (floorOf(from) !== "core" || floorOf(to) !== "core" || rank(from) >= rank(to)) return false;
      return !isTypeImport(from, to);
    });
    expect(broken).toEqual([]);
    const rooms = new Set(
      sources.filter(({ path }) => floorOf(path) === "core").map(({ path }) => path.split("/")[2]!),
    );
    expect([...rooms].filter((room) => !groundRooms.includes(room))).toEqual([]);
  });

  test("open the editor and the preview only in ui/hosts", () => {
    const broken = inner.filter(({ from, to }) => {
      const isGuest = ["editor", "preview"].includes(floorOf(to)) && floorOf(from) === "ui";
      return isGuest && !from.startsWith("src/ui/hosts/") && !hasNoWeight(to) && !isTypeImport(from, to);
    });
    expect(broken).toEqual([]);
  });

  test("make HTML of a text, and check it, in workers only", () => {
    const renderers = ["core/kramdown", "core/liquid", "core/render"];
    const workshops = ["src/preview/workshop.ts", "src/checker/workshop.ts"];
    // Cuts a text into tags, outputs and what lies between, and knows nothing of what they do.
    const light = ["src/core/liquid/tokens.ts"];
    const isHeavy = (path: string) =>
      (renderers.includes(roomOf(path)) && !light.includes(path)) ||
      path.startsWith("src/core/post/checks/check");
    const broken = inner.filter(({ from, to }) => {
      const isAbove =
        floorOf(from) !== "core" || (roomOf(from) === "core/post" && !from.includes("/checks/"));
      return isAbove && isHeavy(to) && !workshops.includes(from) && !isTypeImport(from, to);
    });
    expect(broken).toEqual([]);
  });

  test("pack former texts in a part that the page starts without", () => {
    const light = ["src/store/revisions/stores.ts"];
    const broken = inner.filter(({ from, to }) => {
      const enters = to.startsWith("src/store/revisions/") && !from.startsWith("src/store/revisions/");
      return enters && from !== "src/store/history.ts" && !light.includes(to) && !isTypeImport(from, to);
    });
    expect(broken).toEqual([]);
    const door = sources.find(({ path }) => path === "src/store/history.ts")!.code;
    expect(door).not.toMatch(/^import (?!type).*revisions\//m);
  });

  test("take only types of the worker's messages from sw", () => {
    const broken = inner.filter(({ from, to }) => {
      if (floorOf(from) !== "pwa" || floorOf(to) !== "sw") return false;
      return to !== "src/sw/messages.ts" || !isTypeImport(from, to);
    });
    expect(broken).toEqual([]);
  });

  test("never import the roof's own entrance", () => {
    expect(inner.filter(({ to }) => to === "src/main.tsx")).toEqual([]);
  });
});

/** True when every import of `to` in `from` is of types, which leave nothing in the program. */
function isTypeImport(from: string, to: string): boolean {
  const { code } = sources.find(({ path }) => path === from)!;
  const statements = [
    ...code.matchAll(/(?:^|[\s;])(?:import|export)\s([\w*{}\s,$]+?)\sfrom\s["']([^"'\n]+)["']/g),
  ];
  const ours = statements.filter(([, , specifier]) => target(from, specifier!) === to);
  return (
    ours.length > 0 &&
    ours.every(([, names]) => /^type\s/.test(names!) || /^\{(\s*type\s[\w\s]+,?)+\s*\}$/.test(names!))
  );
}

/** True for a file that imports no package and nothing but its like: the list of commands, the words. */
function hasNoWeight(path: string, seen: Set<string> = new Set()): boolean {
  if (seen.has(path)) return true;
  seen.add(path);
  const source = sources.find((candidate) => candidate.path === path);
  return (source?.imports ?? []).every((specifier) => {
    const to = target(path, specifier);
    return to ? isTypeImport(path, to) || hasNoWeight(to, seen) : false;
  });
}

describe("imports", () => {
  test("name a file that is there, with its extension", () => {
    const broken = inner.filter(({ from, to }) => {
      if (/\.css$/.test(to)) return !existsSync(to);
      return !known.has(to) && !(existsSync(to) && extname(to) !== "" && from !== to);
    });
    expect(broken).toEqual([]);
  });

  test("stay inside a room when they are relative, and never climb far", () => {
    const broken = inner.filter(({ from, to, specifier }) => {
      if (!specifier.startsWith(".")) return false;
      return specifier.startsWith("../../../") || (roomOf(from) !== roomOf(to) && roomOf(from) !== "main");
    });
    expect(broken).toEqual([]);
  });

  test("make no cycle", () => {
    const edges = new Map<string, string[]>();
    for (const { from, to } of inner) {
      if (!isTypeImport(from, to)) edges.set(from, [...(edges.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      if (trail.includes(path) || done.has(path)) return;
      for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of edges.keys()) walk(path, []);
    expect(cycles).toEqual([]);
  });

  test.each([
    ["idb", "store"],
    ["@codemirror/view", "editor"],
    ["@codemirror/state", "editor"],
    ["fflate", "transfer", "store"],
    ["@zip.js/zip.js", "transfer"],
    ["dompurify", "preview"],
    ["marked", "core/kramdown"],
    ["workbox-window", "pwa"],
    ["workbox-precaching", "sw"],
  ])("of %s are only in %s", (name, ...rooms) => {
    const broken = outer.filter((found) => found.name === name || found.name.startsWith(`${name}/`));
    expect(
      broken.filter(({ from }) => ![roomOf(from), floorOf(from)].some((room) => rooms.includes(room))),
    ).toEqual([]);
  });

  test("bring Preact into the roof alone, and its signals no lower than app", () => {
    const isPreact = (name: string) => /^preact(\/|$)/.test(name);
    expect(
      outer.filter(({ from, name }) => isPreact(name) && !["ui", "main"].includes(floorOf(from))),
    ).toEqual([]);
    const signals = outer.filter(({ name }) => name.startsWith("@preact/signals"));
    expect(signals.filter(({ from }) => !["app", "ui", "main"].includes(floorOf(from)))).toEqual([]);
  });
});

describe("the ground floor", () => {
  const banned: [string, RegExp][] = [
    ["the clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\./],
    ["dice", /\bMath\.random\b|\bcrypto\b/],
  ];
  test.each(banned)("knows nothing of %s", (_, pattern) => {
    const broken = sources.filter(({ path, code }) => floorOf(path) === "core" && pattern.test(code));
    expect(broken.map(({ path }) => path)).toEqual([]);
  });
});

describe("every file", () => {
  test("has at most 400 lines", () => {
    const everything = [
      ...sources.map(({ path }) => path),
      ...filesBelow("tests").filter((path) => /\.tsx?$/.test(path)),
    ];
    const long = everything.filter((path) => readFileSync(path, "utf8").split("\n").length > 401);
    expect(long).toEqual([]);
  });

  test("is named after a thing of the subject, in kebab case", () => {
    const junk = /(?:^|-)(?:utils?|helpers?|common|misc|managers?|data|info)(?:-|\.)/;
    const allowedIndex = ["src/core/kramdown/index.ts", "src/i18n/index.ts"];
    const broken = sources.filter(({ path }) => {
      const name = basename(path);
      if (name === "index.ts" || name === "index.tsx") return !allowedIndex.includes(path);
      return !/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:tsx?|d\.ts)$/.test(name) || junk.test(name);
    });
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  test("has .tsx for an ending only when it has JSX", () => {
    const broken = sources.filter(
      ({ path, code }) => path.endsWith(".tsx") && !/<[\w.]+[^<]*>|<>/.test(code),
    );
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  test("exports by name", () => {
    const broken = sources.filter(({ code }) => /^export default\b/m.test(code));
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  test("is more than a list of what other files export", () => {
    const isBarrel = (code: string) =>
      code.trim() !== "" && /^(?:\s*export (?:type )?(?:\*|\{[^}]*\})[^;]*? from "[^"]+";\s*)+$/.test(code);
    expect(sources.filter(({ code }) => isBarrel(code)).map(({ path }) => path)).toEqual([]);
  });

  test("is reached from the app, the worker or a test", () => {
    const tests = filesBelow("tests").filter((path) => /\.tsx?$/.test(path));
    const reached = new Set(inner.map(({ to }) => to));
    for (const { path, code } of sources) {
      for (const [, specifier] of code.matchAll(workerPattern)) reached.add(target(path, specifier!)!);
    }
    for (const path of [...tests, "vite.config.ts"]) {
      for (const specifier of importsOf(readFileSync(path, "utf8")))
        reached.add(target(path, specifier) ?? "");
    }
    const entrances = ["src/main.tsx", "src/sw/sw.ts"];
    const alone = sources.filter(
      ({ path }) => !reached.has(path) && !entrances.includes(path) && !path.endsWith(".d.ts"),
    );
    expect(alone.map(({ path }) => path)).toEqual([]);
  });
});

describe("every test", () => {
  test("has a twin among the sources, name for name", () => {
    const allowed = [
      "tests/architecture.test.ts",
      "tests/i18n/completeness.test.ts",
      "tests/core/kramdown/fixtures.test.ts",
      "tests/core/kramdown/linear-time.test.ts",
      "tests/core/post/checks/fixtures.test.ts",
      "tests/core/post/checks/linear-time.test.ts",
      "tests/core/rouge/lexers.test.ts",
    ];
    const alone = filesBelow("tests")
      .filter(
        (path) =>
          /\.test\.tsx?$/.test(path) &&
          !/^tests\/(?:e2e|bench|fidelity|fuzz|roundtrip|support|verdict)\//.test(path) &&
          !allowed.includes(path),
      )
      .filter((path) => {
        const twin = join("src", path.slice("tests/".length)).replace(/(?:\.browser)?\.test\.tsx?$/, "");
        return !existsSync(`${twin}.ts`) && !existsSync(`${twin}.tsx`);
      });
    expect(alone).toEqual([]);
  });
});

describe("the lock", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
  };

  // A registry that does not offer the programs for other systems leaves them out, and npm ci then refuses the lock.
  test("names the programs for every system (npm run lock adds them)", () => {
    const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map(
        (name) => [`node_modules/${name}`, `${path}/node_modules/${name}`] as const,
      ),
    );
    expect(wanted.filter(([top, own]) => !packages[top] && !packages[own]).map(([top]) => top)).toEqual([]);
  });

  test("names no address to download from", () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved?.startsWith("http"))).toEqual([]);
  });
});
