import { describe, expect, test } from "vitest";
import { bears, listFiles, writeCopy } from "#store/dated-copies.ts";
import { MemoryDirectory } from "../support/memory-handle.ts";

describe("writeCopy", () => {
  test("never replaces what bears the name already, nor removes it", async () => {
    const folder = new MemoryDirectory("nuage", { "a.zip": "à quelqu’un d’autre" });
    await expect(writeCopy(folder.handle, "a.zip", new Blob(["neuf"]))).rejects.toThrow(/there already/);
    expect(await (await folder.file("a.zip").getFile()).text()).toBe("à quelqu’un d’autre");
  });

  test("tells name and size of what it wrote", async () => {
    const folder = new MemoryDirectory("nuage");
    expect(await writeCopy(folder.handle, "a.zip", new Blob(["neuf"]))).toEqual({ name: "a.zip", size: 4 });
    expect(await bears(folder.handle, "a.zip")).toBe(true);
  });
});

describe("bears", () => {
  test("rejects when the folder may not be read", async () => {
    const folder = new MemoryDirectory("nuage");
    folder.permission = "prompt";
    await expect(bears(folder.handle, "a.zip")).rejects.toThrow("no permission");
  });
});

describe("listFiles", () => {
  test("lists files, not folders", async () => {
    const folder = new MemoryDirectory("nuage", { "a.zip": "1234", "sous/b.zip": "1" });
    expect(await listFiles(folder.handle)).toEqual([{ name: "a.zip", size: 4 }]);
  });
});
