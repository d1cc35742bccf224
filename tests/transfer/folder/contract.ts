import type { Folder } from "#transfer/folder/folder.ts";

/** One promise that every folder keeps; it throws when the folder does not. */
export type FolderCase = { title: string; run(folder: Folder): Promise<void> };

// Plain functions without a test runner: Node runs them on memory, a page of a real browser on OPFS.
const bytes = (text: string) => new TextEncoder().encode(text);

function same(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((value) =>
    JSON.stringify(value instanceof Uint8Array ? ["bytes", ...value] : value),
  );
  if (is !== should) throw new Error(`${is} is not ${should}`);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "no failure";
  } catch (error) {
    return (error as { problem?: { code: string } }).problem?.code ?? String(error);
  }
}

async function listed(folder: Folder): Promise<string[]> {
  const paths: string[] = [];
  for await (const file of folder.files(new AbortController().signal)) paths.push(file.path);
  return paths.sort();
}

/** What every `Folder` does, on an empty folder that may be written to. */
export const folderContract: FolderCase[] = [
  {
    title: "reads back the very bytes it wrote",
    async run(folder) {
      for (const text of ["---\r\ntitle: x\r\n---\r\nÉté", "\uFEFFa", "", "🎉 \u202F e\u0301"]) {
        await folder.write("_posts/2017-09-17-a.md", bytes(text));
        same(await folder.read("_posts/2017-09-17-a.md"), bytes(text));
      }
    },
  },
  {
    title: "names every file while it lists, and looks into what holds none to read",
    async run(folder) {
      const paths = ["_plugins/a.rb", "_posts/2017-09-17-a.md", "images/Photo.JPG"];
      for (const path of [...paths, "node_modules/b/c.js"]) await folder.write(path, bytes("a"));
      const seen: string[] = [];
      for await (const _ of folder.files(new AbortController().signal, (path) => seen.push(path)));
      same(seen.sort(), paths);
    },
  },
  {
    title: "leaves nothing of a longer file that it wrote over",
    async run(folder) {
      await folder.write("_drafts/a.md", bytes("a long text"));
      await folder.write("_drafts/a.md", bytes("short"));
      same(await folder.read("_drafts/a.md"), bytes("short"));
    },
  },
  {
    title: "makes the folders of a new file",
    async run(folder) {
      await folder.write("voyages/_posts/2017/2017-09-17-a.md", bytes("a"));
      same(await folder.read("voyages/_posts/2017/2017-09-17-a.md"), bytes("a"));
      same(await folder.names("voyages/_posts"), ["2017"]);
    },
  },
  {
    title: "finds nothing where nothing lies",
    async run(folder) {
      same(await folder.read("_posts/none.md"), null);
      same(await folder.names("_posts"), []);
      await folder.remove("_posts/none.md");
    },
  },
  {
    title: "removes a file and no other",
    async run(folder) {
      await folder.write("_drafts/a.md", bytes("a"));
      await folder.write("_drafts/b.md", bytes("b"));
      await folder.remove("_drafts/a.md");
      same(await folder.read("_drafts/a.md"), null);
      same(await folder.read("_drafts/b.md"), bytes("b"));
    },
  },
  {
    title: "keeps the spelling of names, accents in either normal form",
    async run(folder) {
      const nfd = "2017-09-17-e\u0301te\u0301.md";
      await folder.write(`_posts/${nfd}`, bytes("a"));
      same(await folder.names("_posts"), [nfd]);
    },
  },
  {
    title: "refuses paths that lead out of it",
    async run(folder) {
      for (const path of ["../evil.md", "/evil.md", "_posts/../../evil.md", "C:\\evil.md", ""]) {
        same(await codeOf(folder.write(path, bytes("a"))), "path-unsafe");
        same(await codeOf(folder.read(path)), "path-unsafe");
        same(await codeOf(folder.remove(path)), "path-unsafe");
      }
      same(await folder.names(""), []);
    },
  },
  {
    title: "lists what an import wants and nothing of the built site",
    async run(folder) {
      const wanted = [
        "_config.yml",
        "_drafts/b.md",
        "_posts/2017-09-17-a.md",
        "voyages/_posts/2017-09-18-c.md",
      ];
      const others = [
        "_site/_posts/2017-09-17-a.md",
        "node_modules/x/_posts/a.md",
        "assets/a.md",
        "README.md",
      ];
      for (const path of [...wanted, ...others, ".git/_posts/a.md"]) await folder.write(path, bytes(path));
      same(await listed(folder), wanted);
    },
  },
  {
    title: "reads the bytes of a listed file when asked",
    async run(folder) {
      await folder.write("_drafts/a.md", bytes("abc"));
      for await (const file of folder.files(new AbortController().signal)) {
        same(file.size, 3);
        same(await file.bytes(), bytes("abc"));
      }
    },
  },
  {
    title: "stops listing when told to",
    async run(folder) {
      await folder.write("_drafts/a.md", bytes("a"));
      const stop = new AbortController();
      stop.abort();
      let stopped = false;
      try {
        for await (const file of folder.files(stop.signal)) throw new Error(`listed ${file.path}`);
      } catch (error) {
        stopped = error instanceof DOMException && error.name === "AbortError";
      }
      same(stopped, true);
    },
  },
  {
    title: "may be written to without a question here",
    async run(folder) {
      same(await folder.permission(false), "granted");
    },
  },
];
