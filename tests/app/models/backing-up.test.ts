import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createBackingUp, makeBackup } from "#app/models/backing-up.ts";
import { lastBackup } from "#app/models/last-backup.ts";
import type { BackupPiece } from "#core/exchange/backup.ts";
import { openBackup } from "#transfer/open-backup.ts";
import { fillDisk } from "../../support/browser-storage.ts";
import { fillBlog } from "../../support/random-blog.ts";
import { deskWith, freshMachine, mount, said } from "../../support/services.ts";

const downloads: { blob: Blob; name: string }[] = [];
vi.mock("#transfer/download.ts", () => ({
  download: (blob: Blob, name: string) => downloads.push({ blob, name }),
}));
beforeEach(() => {
  downloads.length = 0;
});

const blog = { id: "carnet", name: "Carnet", createdAt: 7 };

async function textsIn(zip: Blob): Promise<Record<string, string>> {
  const opened = await openBackup(zip);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const texts: Record<string, string> = {};
  for await (const { post } of opened.backup.posts(new AbortController().signal))
    texts[post.path] = post.text;
  return texts;
}

async function setUp(...posts: Parameters<typeof deskWith>[1][]) {
  const set = await deskWith(await freshMachine().tab(), ...posts);
  return { ...set, backingUp: createBackingUp({ ...set, language: signal("fr") }) };
}

describe("makeBackup", () => {
  test("makes the same file of the same blog", async () => {
    const { store } = await setUp();
    await fillBlog(store, 3);
    const task = { blog, store, settings: {}, language: "fr", at: 5 } as const;
    const [one, again] = [await makeBackup(task), await makeBackup(task)];
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await again.arrayBuffer()));
  });

  test("tells how far it is, up to the end, and shows each piece", async () => {
    const { store } = await setUp();
    await fillBlog(store, 3);
    const steps: number[] = [];
    const kinds = new Set<BackupPiece["kind"]>();
    await makeBackup({
      ...{ blog, store, settings: { a: 1 }, language: "en", at: 5 },
      progress: (done, total) => void steps.push(done / total),
      seen: (pieces) => {
        for (const { kind } of pieces) kinds.add(kind);
      },
    });
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
    expect([...kinds].sort()).toEqual(["meta", "post", "revision", "setting", "site-file", "trashed"]);
  });
});

describe("backing everything up", () => {
  test("gives a file named after the blog and the day, and remembers it", async () => {
    const { backingUp, notices, store, services } = await setUp({ id: "foix", text: "Bonjour" });
    await backingUp.saveAll();
    expect(downloads.map(({ name }) => name)).toEqual(["ecritoire-carnet-2017-09-17.zip"]);
    expect(Object.values(await textsIn(downloads[0]!.blob))).toEqual(["Bonjour"]);
    expect(said(notices).join()).toContain("ecritoire-carnet-2017-09-17.zip");
    expect(backingUp.session.value).toBeNull();
    const last = await lastBackup(store);
    expect(last?.size).toBe(downloads[0]!.blob.size);
    expect(services.now() - last!.at).toBeLessThan(100);
  });

  test("takes from the desk what the browser refuses to save", async () => {
    const { backingUp, desk } = await setUp({
      id: "foix",
      text: "Bonjour",
      path: "_posts/2017-09-17-foix.md",
    });
    await desk.show("foix");
    const end = fillDisk();
    mount(desk.openPost.value!).type(" le monde");
    await backingUp.saveAll();
    end();
    expect(await textsIn(downloads[0]!.blob)).toEqual({ "_posts/2017-09-17-foix.md": "Bonjour le monde" });
  });

  test("says why it could not be made, and can be tried again", async () => {
    const { backingUp, notices, store } = await setUp({ id: "foix" });
    const working = store.trashed;
    store.trashed = () => Promise.reject(new Error("No answer"));
    await backingUp.saveAll();
    expect(downloads).toEqual([]);
    expect(backingUp.session.value?.phase).toBe("failed");
    expect(said(notices).join()).toContain("No answer");
    store.trashed = working;
    await notices.list.value.at(-1)?.action?.run();
    expect(downloads).toHaveLength(1);
  });

  test("is ended by the writer, who gets no file and no reproach", async () => {
    const { backingUp, notices } = await setUp({ id: "foix" });
    const stop = backingUp.session.subscribe((session) => {
      if (session?.phase === "packing" && session.total > 0) notices.list.value[0]?.action?.run();
    });
    await backingUp.saveAll();
    stop();
    expect(downloads).toEqual([]);
    expect(backingUp.session.value).toBeNull();
    expect(said(notices)).toEqual([]);
  });
});
