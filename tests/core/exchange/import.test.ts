import { describe, expect, test } from "vitest";
import { type Found, isLeftover, type Known, maxPostBytes, planImport } from "#core/exchange/import.ts";

const path = "_posts/2017-09-17-solo.md";
const found = (text: string | null, over: Partial<Found> = {}): Found => ({
  path,
  size: text?.length ?? 10,
  text,
  ...over,
});
const known = (text: string, over: Partial<Known> = {}): Known => ({ id: "k", path, rev: 3, text, ...over });
const verdict = (file: Found, ...posts: Known[]) => planImport([file], posts).items[0];

describe("planImport", () => {
  test("takes a file that nobody knows for a new post", () => {
    expect(verdict(found("a"))).toEqual({ path, verdict: "new" });
  });

  test("has nothing to do for the same text", () => {
    expect(verdict(found("a"), known("a"))).toEqual({ path, verdict: "same", knownId: "k" });
  });

  test("keeps what was written here since the last exchange", () => {
    expect(verdict(found("old"), known("ours", { baseText: "old" }))?.verdict).toBe("changed-here");
  });

  test("takes what was written there when nothing was written here", () => {
    expect(verdict(found("theirs"), known("old", { baseText: "old" }))?.verdict).toBe("changed-there");
  });

  test("calls it a conflict when both were written, or when no ancestor is known", () => {
    expect(verdict(found("theirs"), known("ours", { baseText: "old" }))?.verdict).toBe("conflict");
    expect(verdict(found("theirs"), known("ours"))?.verdict).toBe("conflict");
  });

  test("brings no second copy of a text that an earlier import put beside ours", () => {
    const copy = known("theirs", { id: "copy", path: "_posts/2017-09-17-solo-2.md" });
    expect(verdict(found("theirs"), known("ours", { baseText: "old" }), copy)?.verdict).toBe("changed-here");
    const thrownAway = { ...copy, trashed: true };
    expect(verdict(found("theirs"), known("ours", { baseText: "old" }), thrownAway)?.verdict).toBe(
      "conflict",
    );
  });

  test("sees a change of line endings or of BOM as a change", () => {
    expect(verdict(found("a\r\n"), known("a\n", { baseText: "a\n" }))?.verdict).toBe("changed-there");
    expect(verdict(found("\uFEFFa"), known("a", { baseText: "a" }))?.verdict).toBe("changed-there");
  });

  test("leaves in the trash a post that is found unchanged, and takes a changed one anew", () => {
    const trashed = known("ours", { trashed: true, baseText: "old" });
    expect(verdict(found("ours"), trashed)).toEqual({ path, verdict: "changed-here", knownId: "k" });
    expect(verdict(found("old"), trashed)?.verdict).toBe("changed-here");
    expect(verdict(found("theirs"), trashed)).toEqual({ path, verdict: "new" });
  });

  test("prefers the living post of a path to the trashed one", () => {
    const trashed = known("b", { id: "t", trashed: true });
    expect(verdict(found("a"), known("a"), trashed)).toEqual({ path, verdict: "same", knownId: "k" });
  });

  test("finds the post again when a disk spells its name in another normal form or case", () => {
    const nfc = "_posts/2017-09-17-été.md";
    const nfd = nfc.normalize("NFD");
    expect(verdict(found("a", { path: nfd }), known("a", { path: nfc }))).toEqual({
      path: nfd,
      verdict: "same",
      knownId: "k",
    });
  });

  test("keeps two files apart that differ by case only and both exist", () => {
    const upper = "_posts/2017-09-17-Solo.md";
    const plan = planImport([found("a"), found("b", { path: upper })], [known("a")]);
    expect(plan.items.map((item) => item.verdict)).toEqual(["same", "new"]);
  });

  test.each<[string, Found, string]>([
    ["bytes that are no text", found(null), "not-text"],
    ["an image, even one that decodes", found("<svg/>", { path: "_posts/2017-09-17-x.svg" }), "not-text"],
    ["a file of more than 20 MB", found(null, { size: maxPostBytes + 1 }), "too-large"],
  ])("skips %s and says why", (_, file, code) => {
    expect(verdict(file)).toMatchObject({ verdict: "skipped", why: { code } });
  });

  test("skips an editor's leaving for Jekyll's own reason", () => {
    expect(verdict(found("a", { path: `${path}~` }))).toMatchObject({ verdict: "skipped", why: "backup" });
  });

  test("takes the files of the site apart and passes over what is neither", () => {
    const plan = planImport(
      [
        found("title: x\n", { path: "_config.yml" }),
        found(null, { path: "_includes/logo.png" }),
        found("# hi", { path: "README.md" }),
      ],
      [],
    );
    expect(plan).toEqual({ items: [], siteFiles: [{ path: "_config.yml", text: "title: x\n" }] });
  });

  test("reads a path once", () => {
    const plan = planImport([found("a"), found("b")], []);
    expect(plan.items.map((item) => item.verdict)).toEqual(["new", "skipped"]);
  });
});

describe("isLeftover", () => {
  test("keeps a misnamed post, which the writer would look for", () => {
    expect(isLeftover("_posts/2017_09_17-solo.md")).toBe(false);
    expect(isLeftover("_drafts/_modele.md")).toBe(false);
  });

  test.each([".DS_Store", "a.md~", "#a.md#", "README", ".a.md.swp"])("passes over %s", (name) => {
    expect(isLeftover(`_posts/${name}`)).toBe(true);
  });
});
