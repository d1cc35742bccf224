import { describe, expect, test } from "vitest";
import { readSource } from "#transfer/read-source.ts";
import { isZip, zipSource } from "#transfer/zip-source.ts";
import { directoryEntries, patched, zipOf } from "../support/zip.ts";

const signal = new AbortController().signal;

async function read(zip: File) {
  const { found, problems } = await readSource(zipSource(zip), { signal });
  return { texts: Object.fromEntries(found.map(({ path, text }) => [path, text])), problems };
}

describe("zipSource", () => {
  test("reads GitHub's zip of a blog: its own folder is not part of the paths", async () => {
    const zip = zipOf(
      [
        ["blog-main/_config.yml", "title: x\n"],
        ["blog-main/_posts/2017-09-17-a.md", "été"],
        ["blog-main/assets/a.md", "no"],
      ],
      "blog-main (1).zip",
    );
    expect(await read(zip)).toEqual({
      texts: { "_config.yml": "title: x\n", "_posts/2017-09-17-a.md": "été" },
      problems: [],
    });
  });

  test("names every file of the blog, read or not", async () => {
    const paths = ["_config.yml", "index.html", "_posts/2017-09-17-a.md", "images/a.png", "_plugins/a.rb"];
    const zip = zipOf(
      [...paths, ".git/config"].map((path): [string, string] => [`blog-main/${path}`, "a"]),
      "blog-main.zip",
    );
    expect((await readSource(zipSource(zip), { signal })).paths).toEqual(paths);
  });

  test("keeps the only category of our own export", async () => {
    const { texts } = await read(zipOf([["voyages/_posts/2017-09-17-a.md", "a"]], "ecritoire.zip"));
    expect(texts).toEqual({ "voyages/_posts/2017-09-17-a.md": "a" });
  });

  test("places the posts of a zip without folders", async () => {
    const { texts } = await read(
      zipOf([
        ["2017-09-17-a.md", "a"],
        ["b.md", "b"],
      ]),
    );
    expect(texts).toEqual({ "_posts/2017-09-17-a.md": "a", "_drafts/b.md": "b" });
  });

  test("leaves out names that lead outside, and reads the others", async () => {
    const evil = ["../evil.md", "/evil.md", "C:\\evil.md", "_posts/../../evil.md", "..\\evil.md"];
    const zip = zipOf([
      ...evil.map((name): [string, string] => [name, "x"]),
      ["_posts/2017-09-17-a.md", "a"],
    ]);
    const { texts, problems } = await read(zip);
    expect(texts).toEqual({ "_posts/2017-09-17-a.md": "a" });
    expect(problems).toEqual(evil.map((path) => ({ code: "path-unsafe", data: { path } })));
  });

  test("reads the backslashes of Windows as folders", async () => {
    expect((await read(zipOf([["_posts\\2017-09-17-a.md", "a"]]))).texts).toEqual({
      "_posts/2017-09-17-a.md": "a",
    });
  });

  test("reads the last of two entries of one name, and says so", async () => {
    const path = "_posts/2017-09-17-a.md";
    const { texts, problems } = await read(
      zipOf([
        [path, "first"],
        [path, "last"],
      ]),
    );
    expect(texts).toEqual({ [path]: "last" });
    expect(problems).toEqual([{ code: "path-twice", data: { path } }]);
  });

  test("leaves out what a password protects", async () => {
    const zip = await patched(
      zipOf([
        ["_drafts/a.md", "a"],
        ["_drafts/b.md", "b"],
      ]),
      (bytes, view) => view.setUint16(directoryEntries(bytes)[0]! + 8, 1, true),
    );
    const { texts, problems } = await read(zip);
    expect(texts).toEqual({ "_drafts/b.md": "b" });
    expect(problems).toEqual([{ code: "zip-encrypted", data: { path: "_drafts/a.md" } }]);
  });

  test("says of a link that it was not followed", async () => {
    const zip = await patched(
      zipOf([
        ["_drafts/a.md", "/etc/passwd"],
        ["_drafts/b.md", "b"],
      ]),
      (bytes, view) => {
        const [at] = directoryEntries(bytes);
        view.setUint8(at! + 5, 3);
        view.setUint16(at! + 40, 0o120777, true);
      },
    );
    const { texts, problems } = await read(zip);
    expect(texts).toEqual({ "_drafts/b.md": "b" });
    expect(problems).toMatchObject([
      { code: "file-unreadable", data: { path: "_drafts/a.md", message: "symbolic link" } },
    ]);
  });

  test("inflates nothing that is packed as no text can be", async () => {
    const { texts, problems } = await read(
      zipOf([
        ["_drafts/a.md", "\n".repeat(19_000_000)],
        ["_drafts/b.md", "b"],
      ]),
    );
    expect(texts).toEqual({ "_drafts/b.md": "b" });
    expect(problems).toEqual([{ code: "too-large", data: { path: "_drafts/a.md", size: 19_000_000 } }]);
  });

  test("reads the bytes of one entry under no second name", async () => {
    const zip = await patched(
      zipOf([
        ["_drafts/a.md", "même texte"],
        ["_drafts/b.md", "même texte"],
      ]),
      (bytes, view) => view.setUint32(directoryEntries(bytes)[1]! + 42, 0, true),
    );
    const { texts, problems } = await read(zip);
    expect(texts).toEqual({ "_drafts/a.md": "même texte" });
    expect(problems).toMatchObject([{ code: "file-unreadable", data: { path: "_drafts/b.md" } }]);
  });

  test("does not inflate an entry that declares more than any post has", async () => {
    const zip = await patched(zipOf([["_drafts/a.md", "a"]]), (bytes, view) =>
      view.setUint32(directoryEntries(bytes)[0]! + 24, 3_000_000_000, true),
    );
    const { found, problems } = await readSource(zipSource(zip), { signal });
    expect(found).toMatchObject([{ path: "_drafts/a.md", size: 3_000_000_000, text: null }]);
    expect(problems).toEqual([]);
  });

  test("names the file in the blog when its bytes are broken", async () => {
    const zip = await patched(
      zipOf([
        ["blog/_config.yml", "a: b\n"],
        ["blog/_drafts/a.md", "a"],
      ]),
      (bytes, view) => view.setUint32(directoryEntries(bytes)[1]! + 16, 1, true),
    );
    const { texts, problems } = await read(zip);
    expect(Object.keys(texts)).toEqual(["_config.yml"]);
    expect(problems).toMatchObject([{ code: "file-unreadable", data: { path: "_drafts/a.md" } }]);
  });

  test("passes over what macOS puts beside each file", async () => {
    const { texts } = await read(
      zipOf([
        ["_drafts/a.md", "a"],
        ["__MACOSX/_drafts/._a.md", "x"],
      ]),
    );
    expect(texts).toEqual({ "_drafts/a.md": "a" });
  });

  test("says why a file is no zip", async () => {
    expect((await read(new File(["plain"], "x.zip"))).problems).toMatchObject([{ code: "zip-unreadable" }]);
  });
});

describe("isZip", () => {
  test("goes by the name or by the type", () => {
    expect(isZip(new File([], "Blog.ZIP"))).toBe(true);
    expect(isZip(new File([], "blog", { type: "application/x-zip-compressed" }))).toBe(true);
    expect(isZip(new File([], "a.md", { type: "text/markdown" }))).toBe(false);
  });
});
