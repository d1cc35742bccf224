import { describe, expect, test } from "vitest";
import { createDesk } from "#app/models/desk.ts";
import { createImporting, type ImportSession } from "#app/models/importing.ts";
import { createNotices } from "#app/models/notices.ts";
import { pickedFiles } from "#transfer/picked-files.ts";
import { createZip } from "#transfer/zip-build.ts";
import { fillDisk, samplePost } from "../../support/browser-storage.ts";
import { deskWith, freshMachine, mount, newLibrary } from "../../support/services.ts";

const foix = "2017-09-17-foix.md";
const path = `_posts/${foix}`;
const base = { path, rev: 1, at: 1, from: "files" } as const;
const file = (text: string | Uint8Array<ArrayBuffer>, name = foix) => new File([text], name);

/** A desk whose blog holds one post, which came from a file that said `from`. */
async function setUp(post?: { text: string; from: string }) {
  const machine = freshMachine();
  const set = await deskWith(await machine.tab());
  if (post) {
    const kept = { id: "foix", path, rev: 1, createdAt: 1, updatedAt: 1, base };
    await set.keeper.add({ ...kept, text: post.from }, { baseText: post.from });
    if (post.text !== post.from) await set.keeper.saveText((await set.keeper.load("foix"))!, post.text);
  }
  let shown = 0;
  const restored: string[] = [];
  const importing = createImporting({
    services: set.services,
    desk: set.desk,
    library: set.library,
    blogName: () => "My blog",
    show: () => {
      shown += 1;
    },
    restore: async (backup) => {
      restored.push(backup.name);
    },
  });
  const phase = <Phase extends ImportSession["phase"]>(wanted: Phase) => {
    const session = importing.session.value;
    if (session?.phase !== wanted) throw new Error(`Not ${wanted}: ${JSON.stringify(session)}`);
    return session as Extract<ImportSession, { phase: Phase }>;
  };
  const texts = async () => {
    const posts = await set.store.posts((await set.store.cards()).map(({ id }) => id));
    return Object.fromEntries(posts.map((each) => [each.path, each.text]));
  };
  return { machine, ...set, importing, phase, texts, restored, shown: () => shown };
}

describe("a page without a blog", () => {
  /** The second of two tabs of a first visit, in the first of which a blog was begun with one post. */
  async function secondTab() {
    const machine = freshMachine();
    const services = await machine.tab();
    const since = machine.now;
    const library = newLibrary();
    const first = createDesk({
      ...{ services: await machine.tab(), library: newLibrary(), notices: createNotices(), readdress() {} },
    });
    await first.beginBlog("Carnet");
    await first.keeper()!.add(samplePost("foix", { path, text: "Le château.\n" }));
    const desk = createDesk({ services, library, notices: createNotices(), readdress() {} });
    const importing = createImporting({
      ...{ services, desk, library, since, blogName: () => "My blog", show() {}, restore: async () => {} },
    });
    return { first, services, desk, importing };
  }

  test("takes the blog that another tab has begun meanwhile for its own", async () => {
    const { first, services, desk, importing } = await secondTab();
    await Promise.all([importing.startEmpty(), importing.startEmpty()]);
    expect(desk.blog.value?.id).toBe(first.blog.value!.id);
    expect(await services.registry.blogs()).toHaveLength(1);
  });

  test("plans an import anew when another tab has begun the blog meanwhile", async () => {
    const { services, desk, importing } = await secondTab();
    await importing.files([file("Le château.\n"), file("La neige.\n", "2017-12-25-noel.md")]);
    expect(importing.session.value).toMatchObject({ phase: "plan", blogName: null, counts: { new: 2 } });
    await importing.carryOut();
    expect(importing.session.value).toMatchObject({ phase: "plan", counts: { new: 1, same: 1 } });
    await importing.carryOut();
    expect(importing.session.value).toMatchObject({ phase: "done", imported: 1 });
    expect(await services.registry.blogs()).toHaveLength(1);
    expect(await desk.blog.value!.store.cards()).toHaveLength(2);
  });
});

describe("an import", () => {
  test("is shown before anything is stored, then carried out byte for byte", async () => {
    const { importing, phase, texts, library } = await setUp();
    const text = "\ufeff---\r\ntitle: Foix\r\n---\r\nÉté\u202f!";
    await importing.files([file(text), file("words", "brouillon.md")]);
    expect(phase("plan").counts).toMatchObject({ new: 2 });
    expect(await texts()).toEqual({});
    await importing.carryOut();
    expect(phase("done")).toMatchObject({ imported: 2, conflicts: 0 });
    expect(await texts()).toEqual({ [path]: text, "_drafts/brouillon.md": "words" });
    expect(library.byPath(path)?.title).toBe("Foix");
  });

  test("of a whole repository remembers its files, and one of a few posts does not forget them", async () => {
    const { importing, desk } = await setUp();
    const inFolder = (at: string) => {
      const made = file("title: Carnet\n", at.split("/").at(-1)!);
      Object.defineProperty(made, "webkitRelativePath", { value: at });
      return made;
    };
    const paths = ["_config.yml", "index.html", "_posts/2017-09-17-a.md", "images/Photo.JPG"];
    await importing.files(paths.map((at) => inFolder(`blog/${at}`)));
    await importing.carryOut();
    expect(desk.blog.value?.site.value?.paths).toEqual(paths);
    await importing.files([file("words", "brouillon.md")]);
    await importing.carryOut();
    expect(desk.blog.value?.site.value?.paths).toEqual(paths);
  });

  test("passes over what is no text, and says so", async () => {
    const { importing, phase } = await setUp();
    await importing.files([file(new Uint8Array([0xff, 0xfe, 0x00]))]);
    await importing.carryOut();
    expect(phase("done").skipped).toMatchObject([{ why: { code: "not-text" } }]);
  });

  test("takes what changed there alone, and keeps ours as a revision", async () => {
    const { importing, phase, texts, store } = await setUp({ text: "one", from: "one" });
    await importing.files([file("theirs")]);
    expect(phase("plan").counts).toMatchObject({ "changed-there": 1 });
    await importing.carryOut();
    expect(await texts()).toEqual({ [path]: "theirs" });
    expect(await store.revisions("foix")).toMatchObject([{ text: "one", reason: "import" }]);
  });

  test("leaves alone what changed here alone", async () => {
    const { importing, phase, texts } = await setUp({ text: "ours", from: "one" });
    await importing.files([file("one")]);
    await importing.carryOut();
    expect(phase("done")).toMatchObject({ keptHere: 1, updated: 0 });
    expect(await texts()).toEqual({ [path]: "ours" });
  });

  test("keeps both texts of what changed on both sides", async () => {
    const { importing, phase, texts } = await setUp({ text: "ours", from: "one" });
    await importing.files([file("theirs")]);
    await importing.carryOut();
    expect(phase("done")).toMatchObject({ conflicts: 1 });
    expect(await texts()).toEqual({ [path]: "ours", "_posts/2017-09-17-foix-2.md": "theirs" });
  });

  test("takes nothing over that another tab typed since the plan", async () => {
    const { machine, importing, phase, texts } = await setUp({ text: "one", from: "one" });
    await importing.files([file("theirs")]);
    const other = await deskWith(await machine.tab());
    await other.keeper.saveText((await other.keeper.load("foix"))!, "one, and more");
    await importing.carryOut();
    expect(phase("done")).toMatchObject({ updated: 0, keptHere: 1 });
    expect(await texts()).toEqual({ [path]: "one, and more" });
  });

  test("knows the words on the desk that were not saved yet", async () => {
    const { importing, phase, desk, texts } = await setUp({ text: "one", from: "one" });
    await desk.show("foix");
    mount(desk.openPost.value!).type(", typed");
    await importing.files([file("theirs")]);
    expect(phase("plan").counts).toMatchObject({ conflict: 1 });
    await importing.carryOut();
    expect(Object.values(await texts()).sort()).toEqual(["one, typed", "theirs"]);
  });

  test("shows on the desk what it changed there", async () => {
    const { importing, desk } = await setUp({ text: "one", from: "one" });
    await desk.show("foix");
    const editor = mount(desk.openPost.value!);
    await importing.files([file("theirs")]);
    await importing.carryOut();
    expect(editor.text()).toBe("theirs");
  });

  test("stores nothing twice, however often the button is pressed", async () => {
    const { importing, texts } = await setUp();
    await importing.files([file("one")]);
    await Promise.all([importing.carryOut(), importing.carryOut()]);
    expect(await texts()).toEqual({ [path]: "one" });
  });

  test("says file by file that the disk is full", async () => {
    const { importing, phase, texts } = await setUp();
    await importing.files([file("one")]);
    const end = fillDisk();
    await importing.carryOut();
    end();
    expect(phase("done")).toMatchObject({ imported: 0, skipped: [{ path, why: { code: "storage-full" } }] });
    expect(await texts()).toEqual({});
  });

  test("ends with the reason when the storage fails altogether", async () => {
    const { importing, phase, store } = await setUp({ text: "one", from: "one" });
    await importing.files([file("theirs")]);
    store.close();
    await importing.carryOut();
    expect(phase("failed").problem.code).toBe("storage-failed");
  });
});

describe("changing one's mind", () => {
  test("a newer gift takes the place of the one being read, whose end is not heard of", async () => {
    const { importing, phase } = await setUp();
    const many = Array.from({ length: 40 }, (_, at) => file(`${at}`, `2017-01-01-${at}.md`));
    await Promise.all([importing.files(many), importing.files([file("one")])]);
    expect(phase("plan").items.map((item) => item.path)).toEqual([path]);
  });

  test("a cancelled reading leaves nothing, and the next gift is heard again, even when it fails", async () => {
    const { importing, phase, shown } = await setUp();
    importing.session.subscribe((session) => {
      if (session?.phase === "reading") queueMicrotask(importing.cancel);
    });
    await importing.files([file("one")]);
    expect(importing.session.value).toBeNull();
    await importing.files(Promise.reject(new Error("The file went away")));
    expect(phase("failed").problem).toMatchObject({ data: { message: "The file went away" } });
    expect(shown()).toBe(2);
  });

  test("a closed plan is not carried out", async () => {
    const { importing, texts } = await setUp();
    await importing.files([file("one")]);
    importing.close();
    await importing.carryOut();
    expect(await texts()).toEqual({});
  });
});

test("an import hands a backup on, and takes any other zip itself", async () => {
  const { importing, restored, phase } = await setUp();
  const zip = (name: string) => {
    const built = createZip();
    built.add(name, new TextEncoder().encode("{}"), 0);
    return new File([built.end()], `${name.length}.zip`);
  };
  await importing.files([zip(".ecritoire/backup.json")]);
  await importing.files([zip("carnet/.ecritoire/backup.json")]);
  expect(restored).toEqual(["22.zip", "29.zip"]);
  expect(importing.session.value).toBeNull();
  const dropped = zip(".ecritoire/backup.json");
  await importing.taken(
    Promise.resolve({ kind: "source", source: pickedFiles([dropped]), files: [dropped] }),
  );
  expect(restored).toHaveLength(3);
  await importing.files([zip("_posts/2017-09-17-foix.md")]);
  expect(phase("plan").counts.new).toBe(1);
  expect(restored).toHaveLength(3);
});

test("an import begins the blog that it fills", async () => {
  const services = await freshMachine().tab();
  const library = newLibrary();
  const desk = createDesk({ services, library, notices: createNotices(), readdress() {} });
  const importing = createImporting({
    services,
    desk,
    library,
    blogName: () => "My blog",
    show() {},
    restore: async () => undefined,
  });
  await importing.files([file("one"), new File(["title: Carnet\n"], "_config.yml")]);
  await importing.carryOut();
  expect(importing.session.value).toMatchObject({ phase: "done", imported: 1 });
  expect((await services.registry.blogs()).map(({ name }) => name)).toEqual(["Carnet"]);
  expect(library.cards.value).toHaveLength(1);
  await importing.startEmpty();
  expect(await services.registry.blogs()).toHaveLength(1);
});
