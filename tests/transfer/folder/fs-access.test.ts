import { describe, expect, test } from "vitest";
import { TransferFailure } from "#transfer/failure.ts";
import { blogFolder, openFolder } from "#transfer/folder/fs-access.ts";
import { decodePost, encodePost } from "#transfer/text.ts";
import { collect } from "../../support/collect.ts";
import { MemoryDirectory, MemoryFile } from "../../support/memory-handle.ts";
import { folderContract } from "./contract.ts";

const textOf = async (bytes: Promise<Uint8Array | null>) => {
  const read = await bytes;
  return read && decodePost(read);
};
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => "no failure",
    (error) => (error instanceof TransferFailure ? error.problem : error),
  );

describe("openFolder", () => {
  test.each(folderContract.map((one) => [one.title, one] as const))("%s", (_, one) =>
    one.run(openFolder(new MemoryDirectory("blog").handle)),
  );

  test.each(["createWritable", "write", "close"] as const)(
    "keeps the old bytes when %s fails",
    async (at) => {
      const disk = new MemoryDirectory("blog", { "_posts/a.md": "old" });
      disk.file("_posts/a.md").fault = { at, error: new DOMException("full", "QuotaExceededError") };
      const folder = openFolder(disk.handle);
      const problem = await problemOf(folder.write("_posts/a.md", encodePost("new")));
      expect(problem).toEqual({ code: "write-failed", data: { path: "_posts/a.md", message: "full" } });
      expect(await textOf(folder.read("_posts/a.md"))).toEqual({ ok: true, text: "old" });
      expect(disk.file("_posts/a.md").aborted).toBe(at === "createWritable" ? 0 : 1);
    },
  );

  test("leaves no empty file behind when a new one cannot be written", async () => {
    const disk = new MemoryDirectory("blog", { "_posts/a.md": "a" });
    const posts = disk.folder("_posts");
    posts.getFileHandle = async (name, options) => {
      const file = await MemoryDirectory.prototype.getFileHandle.call(posts, name, options);
      file.fault = { at: "close", error: new DOMException("gone", "NotAllowedError") };
      return file;
    };
    const folder = openFolder(disk.handle);
    expect(await problemOf(folder.write("_posts/b.md", encodePost("b")))).toMatchObject({
      code: "permission-refused",
    });
    expect(await folder.names("_posts")).toEqual(["a.md"]);
  });

  test("says that a permission is lost, and asks for it again", async () => {
    const disk = new MemoryDirectory("blog", { "_posts/a.md": "a" });
    disk.permission = "prompt";
    const folder = openFolder(disk.handle);
    expect(await folder.permission(false)).toBe("prompt");
    expect(await problemOf(folder.read("_posts/a.md"))).toMatchObject({ code: "permission-refused" });
    const listing = collect(folder.files(new AbortController().signal));
    expect(await problemOf(listing)).toMatchObject({ code: "permission-refused" });
    expect(await folder.permission(true)).toBe("granted");
    expect(await textOf(folder.read("_posts/a.md"))).toEqual({ ok: true, text: "a" });
  });

  test("finds nothing under a name that the browser refuses, and cannot write it", async () => {
    const folder = openFolder(new MemoryDirectory("blog", { "_posts/a.md": "a" }).handle);
    expect(await folder.read("_posts/a:b.md")).toBeNull();
    expect(await problemOf(folder.write("_posts/a:b.md", encodePost("b")))).toMatchObject({
      code: "write-failed",
    });
  });

  test("gives repository paths when _posts itself was chosen, and reaches nothing beside it", async () => {
    const folder = openFolder(new MemoryDirectory("_posts", { "2017-09-17-a.md": "a" }).handle);
    const files = await collect(folder.files(new AbortController().signal));
    expect(files.map((file) => file.path)).toEqual(["_posts/2017-09-17-a.md"]);
    expect(await textOf(folder.read("_posts/2017-09-17-a.md"))).toEqual({ ok: true, text: "a" });
    expect(await folder.names("")).toEqual(["_posts"]);
    expect(await folder.names("_posts")).toEqual(["2017-09-17-a.md"]);
    expect(await folder.read("_drafts/a.md")).toBeNull();
    expect(await problemOf(folder.write("_drafts/a.md", encodePost("a")))).toMatchObject({
      code: "path-unsafe",
    });
  });

  test("does not even enter the built site", async () => {
    const disk = new MemoryDirectory("blog", { "_site/_posts/a.md": "a", "_drafts/b.md": "b" });
    disk.folder("_site").permission = "denied";
    const files = await collect(openFolder(disk.handle).files(new AbortController().signal));
    expect(files.map((file) => file.path)).toEqual(["_drafts/b.md"]);
  });

  test("passes over a file that went away while it was listed", async () => {
    const disk = new MemoryDirectory("blog", { "_drafts/a.md": "a", "_drafts/b.md": "b" });
    disk.file("_drafts/a.md").getFile = () => Promise.reject(new DOMException("gone", "NotFoundError"));
    const files = await collect(openFolder(disk.handle).files(new AbortController().signal));
    expect(files.map((file) => file.path)).toEqual(["_drafts/b.md"]);
    expect(disk.file("_drafts/b.md")).toBeInstanceOf(MemoryFile);
  });
});

describe("blogFolder", () => {
  const nameOf = async (disk: MemoryDirectory) => (await blogFolder(disk.handle)).name;

  test("stays in the blog's folder and in _posts itself", async () => {
    expect(await nameOf(new MemoryDirectory("blog", { "_config.yml": "", "docs/_config.yml": "" }))).toBe(
      "blog",
    );
    expect(await nameOf(new MemoryDirectory("_posts", { "a/_posts/x.md": "" }))).toBe("_posts");
  });

  test("goes into the one folder that is a blog", async () => {
    const disk = new MemoryDirectory("web", {
      "photos/a.jpg": "",
      "blog/_posts/a.md": "",
      ".x/_config.yml": "",
    });
    expect(await nameOf(disk)).toBe("blog");
  });
});
