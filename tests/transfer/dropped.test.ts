import { describe, expect, test } from "vitest";
import { readDrop } from "#transfer/dropped.ts";
import { readSource } from "#transfer/read-source.ts";
import { MemoryDirectory } from "../support/memory-handle.ts";
import { zipOf } from "../support/zip.ts";

const signal = new AbortController().signal;

type Tree = { [name: string]: string | Tree };

/** The entries that browsers without handles give for a dropped folder; a reader gives two at a time. */
function entryOf(name: string, tree: string | Tree): object {
  if (typeof tree === "string") {
    return {
      name,
      isDirectory: false,
      file: (done: (file: File) => void) => done(new File([tree], name, { lastModified: 1_000 })),
    };
  }
  const createReader = () => {
    const left = Object.entries(tree).map(([child, below]) => entryOf(child, below));
    return { readEntries: (done: (entries: object[]) => void) => done(left.splice(0, 2)) };
  };
  return { name, isDirectory: true, createReader };
}

type Item = { file?: File; folder?: [name: string, tree: Tree]; handle?: object | Error };

function dropOf(...given: Item[]): DataTransfer {
  const items = given.map(({ file, folder, handle }) => ({
    kind: "file",
    getAsFile: () => file ?? null,
    webkitGetAsEntry: () => (folder ? entryOf(...folder) : file ? entryOf(file.name, "") : null),
    ...(handle && {
      getAsFileSystemHandle: () =>
        handle instanceof Error ? Promise.reject(handle) : Promise.resolve(handle),
    }),
  }));
  return { items } as unknown as DataTransfer;
}

async function textsOf(data: DataTransfer) {
  const dropped = await readDrop(data);
  if (dropped?.kind !== "source") throw new Error("no source");
  const { found } = await readSource(dropped.source, { signal });
  return Object.fromEntries(found.map((one) => [one.path, one.text]));
}

const blog: [string, Tree] = [
  "blog",
  {
    "_config.yml": "title: x\n",
    _posts: { "2017-09-17-a.md": "a", "2017-09-18-b.md": "b", "2017-09-19-c.md": "c" },
    _site: { _posts: { "2017-09-17-a.md": "built" } },
    "a.jpg": "x",
  },
];

describe("readDrop", () => {
  test("gives the handle of a dropped folder, where the browser has one, and goes into the blog", async () => {
    const disk = new MemoryDirectory("web", { "blog/_config.yml": "" });
    const dropped = await readDrop(dropOf({ folder: ["web", {}], handle: disk }));
    expect(dropped).toEqual({ kind: "folder", handle: disk.folder("blog") });
  });

  test("reads a dropped folder to its end where there are no handles", async () => {
    expect(await textsOf(dropOf({ folder: blog }))).toEqual({
      "_config.yml": "title: x\n",
      "_posts/2017-09-17-a.md": "a",
      "_posts/2017-09-18-b.md": "b",
      "_posts/2017-09-19-c.md": "c",
    });
  });

  test("reads the entries of a folder whose handle is refused", async () => {
    const handle = new DOMException("not this one", "SecurityError");
    expect(Object.keys(await textsOf(dropOf({ folder: blog, handle }))).length).toBe(4);
  });

  test("places files that were dropped alone, and opens a zip", async () => {
    const data = dropOf(
      { file: new File(["a"], "2017-09-17-a.md") },
      { file: zipOf([["_drafts/b.md", "b"]]) },
    );
    expect(await textsOf(data)).toEqual({ "_posts/2017-09-17-a.md": "a", "_drafts/b.md": "b" });
  });

  test("takes a folder and files together", async () => {
    const data = dropOf({ folder: blog }, { file: new File(["z"], "z.md") });
    expect(Object.keys(await textsOf(data)).at(-1)).toBe("_drafts/z.md");
  });

  test("gives nothing for a drop without files", async () => {
    expect(await readDrop(dropOf())).toBeNull();
  });
});
