import { describe, expect, test } from "vitest";
import { pickedFiles } from "#transfer/picked-files.ts";
import { readSource } from "#transfer/read-source.ts";
import { zipOf } from "../support/zip.ts";

const signal = new AbortController().signal;

function file(path: string, content: BlobPart = path): File {
  const made = new File([content], path.split("/").at(-1)!, { lastModified: 1_000 });
  // What an <input webkitdirectory> gives; empty for files picked alone.
  Object.defineProperty(made, "webkitRelativePath", { value: path.includes("/") ? path : "" });
  return made;
}

async function pathsOf(...files: File[]): Promise<string[]> {
  return (await readSource(pickedFiles(files), { signal })).found.map((found) => found.path);
}

describe("pickedFiles", () => {
  test("takes the chosen folder's name off the paths", async () => {
    const files = [
      "blog/_config.yml",
      "blog/_posts/2017-09-17-a.md",
      "blog/a.jpg",
      "blog/.git/_posts/a.md",
    ].map((path) => file(path));
    expect(pickedFiles(files).name).toBe("blog");
    expect(await pathsOf(...files)).toEqual(["_config.yml", "_posts/2017-09-17-a.md"]);
  });

  test("finds the blog in a folder above it", async () => {
    const files = ["web/blog/_config.yml", "web/blog/_posts/2017-09-17-a.md", "web/b.md"].map((path) =>
      file(path),
    );
    expect(await pathsOf(...files)).toEqual(["_config.yml", "_posts/2017-09-17-a.md"]);
  });

  test("keeps _posts when it was chosen itself", async () => {
    expect(await pathsOf(file("_posts/2017-09-17-a.md"), file("_posts/2016/2016-01-01-b.md"))).toEqual([
      "_posts/2017-09-17-a.md",
      "_posts/2016/2016-01-01-b.md",
    ]);
  });

  test("places files that came alone: dated ones are posts, others drafts", async () => {
    expect(await pathsOf(file("2017-09-17-a.md"), file("b.markdown"))).toEqual([
      "_posts/2017-09-17-a.md",
      "_drafts/b.markdown",
    ]);
  });

  test("opens zips among the files", async () => {
    expect(await pathsOf(file("b.md"), zipOf([["_posts/2017-09-17-a.md", "a"]]))).toEqual([
      "_drafts/b.md",
      "_posts/2017-09-17-a.md",
    ]);
  });

  test("keeps names in their own normal form and gives the files' dates", async () => {
    const nfd = "2017-09-17-e\u0301.md";
    const { found } = await readSource(pickedFiles([file(nfd, "é")]), { signal });
    expect(found).toEqual([{ path: `_posts/${nfd}`, size: 2, text: "é", modifiedAt: 1_000 }]);
  });

  test("gives nothing for nothing", async () => {
    expect(await pathsOf()).toEqual([]);
  });
});
