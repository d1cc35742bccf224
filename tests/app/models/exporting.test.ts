import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { createExporting, type ExportSession } from "#app/models/exporting.ts";
import { TransferFailure } from "#transfer/failure.ts";
import { fillDisk } from "../../support/browser-storage.ts";
import { type MemoryFolder, memoryFolder } from "../../support/memory-folder.ts";
import { deskWith, freshMachine, mount, said } from "../../support/services.ts";

const foix = { id: "foix", path: "_posts/2017-09-17-foix.md", text: "foix" };
const noel = { id: "noel", path: "_posts/2017-12-25-noel.md", text: "noel" };

async function setUp(folder: MemoryFolder = memoryFolder()) {
  const set = await deskWith(await freshMachine().tab(), foix, noel);
  const { services, desk, library, notices } = set;
  const blog = {
    ...desk.blog.value!,
    folder: signal({ name: "memory", permission: "granted" as const }),
    openFolder: async () => ((await folder.permission(true)) === "granted" ? folder : null),
  };
  let shown = 0;
  const left: string[] = [];
  const exporting = createExporting({
    services,
    desk: { ...desk, blog: signal(blog) },
    library,
    notices,
    show: () => {
      shown += 1;
    },
    left: (ids) => left.push(...ids),
  });
  const phase = <Phase extends ExportSession["phase"]>(wanted: Phase) => {
    const session = exporting.session.value;
    if (session?.phase !== wanted) throw new Error(`Not ${wanted}: ${JSON.stringify(session)}`);
    return session as Extract<ExportSession, { phase: Phase }>;
  };
  const onDisk = (path: string) => {
    const bytes = folder.disk.get(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  const isThere = (id: string) => set.store.post(id).then((post) => post?.base);
  return { ...set, exporting, folder, phase, onDisk, isThere, left, shown: () => shown };
}

describe("toFolder", () => {
  test("shows a plan, writes what was chosen, and remembers what was seen there", async () => {
    const { exporting, phase, onDisk, isThere, desk } = await setUp();
    await exporting.toFolder(null);
    expect(phase("plan").items.map(({ verdict }) => verdict)).toEqual(["new", "new"]);
    exporting.choose("noel", false);
    await exporting.carryOut();
    expect(phase("done")).toMatchObject({ written: 1, failed: [] });
    expect([onDisk(foix.path), onDisk(noel.path)]).toEqual(["foix", undefined]);
    expect(await isThere("foix")).toMatchObject({ from: "folder", path: foix.path });
    expect(await isThere("noel")).toBeUndefined();
    await desk.show("foix");
    expect(desk.openPost.value?.sign.value.kind).toBe("folder");
  });

  test("writes what stands on the desk, even when the browser refuses to save it", async () => {
    const { exporting, desk, onDisk } = await setUp();
    await desk.show("foix");
    mount(desk.openPost.value!).type(" and more");
    const end = fillDisk();
    await exporting.toFolder(["foix"]);
    await exporting.carryOut();
    end();
    expect(onDisk(foix.path)).toBe("foix and more");
    expect(desk.openPost.value?.sign.value.kind).toBe("failed");
  });

  test("writes path and text of one moment when the post changes as it is read", async () => {
    const { exporting, desk, store, keeper, folder, onDisk } = await setUp();
    await desk.show("foix");
    const read = store.posts.bind(store);
    Object.assign(store, {
      posts: async (ids: string[]) => {
        await desk
          .keeper()!
          .change("foix", (post) => ({ ...post, path: "_posts/2018-01-02-foix.md", text: "Foix" }));
        return read(ids);
      },
    });
    expect(await keeper.load("foix")).toMatchObject({ text: "foix" });
    await exporting.toFolder(["foix"]);
    await exporting.carryOut();
    expect([...folder.disk.keys()]).toEqual(["_posts/2018-01-02-foix.md"]);
    expect(onDisk("_posts/2018-01-02-foix.md")).toBe("Foix");
  });

  test("remembers at once what it finds there unchanged", async () => {
    const { exporting, phase, isThere } = await setUp(memoryFolder({ [foix.path]: "foix" }));
    await exporting.toFolder(["foix"]);
    expect(phase("plan")).toMatchObject({ items: [], same: 1 });
    expect(await isThere("foix")).toMatchObject({ from: "folder" });
  });

  test("does not call saved in the folder what was typed while it was written", async () => {
    const { exporting, desk, folder, isThere, store } = await setUp();
    await desk.show("foix");
    const editor = mount(desk.openPost.value!);
    await exporting.toFolder(["foix"]);
    folder.onWrite = (path, bytes) => {
      editor.type(" typed");
      folder.disk.set(path, bytes);
    };
    await exporting.carryOut();
    await desk.flush();
    expect((await store.post("foix"))?.text).toBe("foix typed");
    expect(desk.openPost.value?.sign.value.kind).toBe("browser");
    expect(await store.baseText("foix")).toBe("foix");
    expect((await isThere("foix"))?.rev).not.toBe((await store.post("foix"))?.rev);
  });

  test("never writes over what changed outside since the plan", async () => {
    const { exporting, phase, folder, onDisk } = await setUp();
    await exporting.toFolder(["foix"]);
    await folder.write(foix.path, new TextEncoder().encode("theirs"));
    await exporting.carryOut();
    expect(phase("done")).toMatchObject({ written: 0, failed: [{ problem: { code: "changed-outside" } }] });
    expect(onDisk(foix.path)).toBe("theirs");
  });

  test("writes once, however often the button is pressed", async () => {
    const { exporting, folder } = await setUp();
    await exporting.toFolder(["foix"]);
    await Promise.all([exporting.carryOut(), exporting.carryOut()]);
    expect(folder.log).toEqual([`write ${foix.path}`]);
  });

  test("a cancelled plan leaves no dialog and no failure behind", async () => {
    const { exporting, shown } = await setUp();
    exporting.session.subscribe((session) => {
      if (session?.phase === "planning") queueMicrotask(exporting.cancel);
    });
    await exporting.toFolder(null);
    expect(exporting.session.value).toBeNull();
    expect(shown()).toBe(1);
  });

  test("says that the folder may not be written", async () => {
    const folder = memoryFolder();
    folder.allowed = "denied";
    const { exporting, phase } = await setUp(folder);
    await exporting.toFolder(null);
    expect(phase("failed").problem.code).toBe("permission-refused");
  });

  test("says what failed on the way, and remembers what was written before", async () => {
    const { exporting, phase, folder, isThere } = await setUp();
    await exporting.toFolder(null);
    folder.onWrite = (path, bytes) => {
      if (path === noel.path)
        throw new TransferFailure({ code: "write-failed", data: { path, message: "" } });
      folder.disk.set(path, bytes);
    };
    await exporting.carryOut();
    expect(phase("done")).toMatchObject({ written: 1, failed: [{ problem: { code: "write-failed" } }] });
    expect(await isThere("foix")).toBeDefined();
    expect(await isThere("noel")).toBeUndefined();
  });
});

describe("resolve", () => {
  const conflict = () => setUp(memoryFolder({ [foix.path]: "theirs" }));

  test("asks about a file that this desk never read, and writes nothing unasked", async () => {
    const { exporting, phase, onDisk } = await conflict();
    await exporting.toFolder(["foix"]);
    expect(phase("plan").items).toMatchObject([{ verdict: "conflict", theirs: "theirs" }]);
    expect([...phase("plan").chosen]).toEqual([]);
    await exporting.carryOut();
    expect(onDisk(foix.path)).toBe("theirs");
  });

  test("ours is written over the very text that was shown", async () => {
    const { exporting, onDisk } = await conflict();
    await exporting.toFolder(["foix"]);
    await exporting.resolve("foix", "ours");
    await exporting.carryOut();
    expect(onDisk(foix.path)).toBe("foix");
  });

  test("theirs is taken, and ours stays as a revision", async () => {
    const { exporting, phase, store } = await conflict();
    await exporting.toFolder(["foix"]);
    await exporting.resolve("foix", "theirs");
    expect((await store.post("foix"))?.text).toBe("theirs");
    expect(await store.revisions("foix")).toMatchObject([{ text: "foix", reason: "export" }]);
    expect(phase("plan").items).toEqual([]);
  });

  test("theirs is not taken over words typed since, and the next plan asks again", async () => {
    const { exporting, phase, store, keeper, notices } = await conflict();
    await exporting.toFolder(["foix"]);
    await keeper.saveText((await keeper.load("foix"))!, "typed on");
    await exporting.resolve("foix", "theirs");
    expect((await store.post("foix"))?.text).toBe("typed on");
    expect(said(notices)).toHaveLength(1);
    await exporting.toFolder(["foix"]);
    expect(phase("plan").items).toMatchObject([{ verdict: "conflict" }]);
  });

  test("both are kept: theirs under its name, ours beside it, once", async () => {
    const { exporting, store, library } = await conflict();
    await exporting.toFolder(["foix"]);
    await Promise.all([exporting.resolve("foix", "both"), exporting.resolve("foix", "both")]);
    const posts = await store.posts((await store.cards()).map(({ id }) => id));
    expect(posts.map(({ path, text }) => [path, text]).sort()).toEqual([
      ["_posts/2017-09-17-foix-2.md", "foix"],
      [foix.path, "theirs"],
      [noel.path, "noel"],
    ]);
    expect(library.byPath(foix.path)?.base).toMatchObject({ from: "folder" });
  });

  test("what cannot be stored is said, and the conflict stays open", async () => {
    const { exporting, phase, notices, store } = await conflict();
    await exporting.toFolder(["foix"]);
    const end = fillDisk();
    await exporting.resolve("foix", "both");
    end();
    expect(said(notices)).toHaveLength(1);
    expect(phase("plan").items).toHaveLength(1);
    expect(await store.cards()).toHaveLength(2);
  });
});

test("the difference is from what the folder holds to ours", async () => {
  const { exporting, phase } = await setUp(memoryFolder({ [foix.path]: "theirs" }));
  await exporting.toFolder(["foix"]);
  const hunks = JSON.stringify(await exporting.diff(phase("plan").items[0]!));
  expect(hunks).toContain("theirs");
  expect(hunks).toContain("foix");
});
