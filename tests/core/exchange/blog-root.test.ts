import { describe, expect, test } from "vitest";
import {
  commonFolder,
  folderOfBlog,
  placeInBlog,
  placeLoneFile,
  prefixOfBlog,
} from "#core/exchange/blog-root.ts";

describe("folderOfBlog", () => {
  const inChosen = (...paths: string[]) => folderOfBlog(paths, { postsSuffice: true });

  test("stays in a folder that is a blog", () => {
    expect(inChosen("_config.yml", "docs/_config.yml")).toBeNull();
    expect(inChosen("_posts/x.md", "other/_posts")).toBeNull();
    expect(inChosen("index.html", "voyages/_posts")).toBeNull();
  });

  test("goes into the one folder with a configuration, whatever lies beside", () => {
    expect(inChosen("photos/a.jpg", "blog/_config.yml", "old/_posts", "note.txt")).toBe("blog");
  });

  test("goes into the one folder with posts", () => {
    expect(inChosen("photos/a.jpg", "blog/_posts")).toBe("blog");
  });

  test("stays when two folders could be meant", () => {
    expect(inChosen("a/_config.yml", "b/_config.yml")).toBeNull();
    expect(inChosen("a/_posts", "b/_posts")).toBeNull();
  });

  test("does not look into hidden folders", () => {
    expect(inChosen(".cache/_config.yml")).toBeNull();
  });
});

describe("commonFolder", () => {
  test("finds the one folder that holds everything", () => {
    expect(commonFolder(["blog/_posts/a.md", "blog/x.md"])).toBe("blog");
    expect(commonFolder(["blog/a.md", "x.md"])).toBeNull();
    expect(commonFolder(["a/x.md", "b/x.md"])).toBeNull();
    expect(commonFolder([])).toBeNull();
  });

  test("keeps _posts, which is part of the path", () => {
    expect(commonFolder(["_posts/a.md", "_posts/b.md"])).toBeNull();
  });
});

describe("prefixOfBlog", () => {
  test.each([
    ["the blog's folder", ["blog/_config.yml", "blog/_posts/a.md"], "blog/"],
    ["_posts itself", ["_posts/2017-01-01-a.md", "_posts/2017-01-02-b.md"], ""],
    ["a folder above the blog", ["web/blog/_config.yml", "web/blog/_posts/a.md", "web/x.txt"], "web/blog/"],
    ["a folder with nothing but posts", ["blog/_posts/a.md"], "blog/"],
    ["a folder that is no blog", ["x/a.md", "x/b.md"], "x/"],
  ])("of a chosen folder: %s", (_, paths, prefix) => {
    expect(prefixOfBlog(paths, "chosen")).toBe(prefix);
  });

  test.each([
    ["GitHub's own", ["blog-main/README.md", "blog-main/_config.yml", "blog-main/_posts/a.md"], "blog-main/"],
    ["a site in docs/", ["blog-main/README.md", "blog-main/docs/_config.yml"], "blog-main/docs/"],
    ["our export", ["_posts/a.md", "voyages/_posts/b.md"], ""],
    ["our export of one category", ["voyages/_posts/a.md", "voyages/_posts/b.md"], ""],
    ["a compressed folder", ["blog/_posts/a.md", "blog/_drafts/b.md"], "blog/"],
    ["nothing", [], ""],
  ])("of a zip: %s", (_, paths, prefix) => {
    expect(prefixOfBlog(paths, "maybe")).toBe(prefix);
  });
});

describe("placeInBlog", () => {
  test("takes off what leads to the blog and leaves out what lies beside", () => {
    const place = placeInBlog(["web/blog/_config.yml", "web/blog/_posts/a.md", "web/x.txt"], "chosen");
    expect(place("web/blog/_posts/a.md")).toBe("_posts/a.md");
    expect(place("web/x.txt")).toBeNull();
  });

  test("places a pile of posts that is no blog", () => {
    const place = placeInBlog(["texts/2017-09-17-a.md", "texts/b.md", "texts/c.jpg"], "chosen");
    expect(place("texts/2017-09-17-a.md")).toBe("_posts/2017-09-17-a.md");
    expect(place("texts/b.md")).toBe("_drafts/b.md");
    expect(place("texts/c.jpg")).toBe("c.jpg");
  });
});

describe("placeLoneFile", () => {
  test.each([
    ["2017-09-17-solo.md", "_posts/2017-09-17-solo.md"],
    ["17-9-1-solo.textile", "_posts/17-9-1-solo.textile"],
    ["idee.md", "_drafts/idee.md"],
    ["2017_09_17-solo.md", "_drafts/2017_09_17-solo.md"],
    ["_config.yml", "_config.yml"],
  ])("%s → %s", (name, path) => {
    expect(placeLoneFile(name)).toBe(path);
  });
});
