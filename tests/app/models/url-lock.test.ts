import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { App, Dialog } from "#app/app.ts";
import { restMs, watchUrl } from "#app/models/url-lock.ts";
import type { Base } from "#core/post/post.ts";
import { samplePost } from "../../support/browser-storage.ts";
import { postsWith } from "../../support/posts.ts";
import { mount, said } from "../../support/services.ts";

const text = "---\ntitle: Foix\ncategory: lieux\n---\nBonjour.\n";
const path = "_posts/2017-09-17-foix.md";
const base: Base = { path, rev: 1, at: 5, from: "folder" };

async function setUp(post: { base?: Base } = { base }, out = text) {
  const set = await postsWith();
  await set.configure("baseurl: /carnet\n");
  await set.keeper.add(samplePost("foix", { path, text: out, ...post }), post.base ? { baseText: out } : {});
  await set.desk.show("foix");
  const open = set.desk.openPost.value!;
  const dialog = signal<Dialog | null>(null);
  const { notices } = set;
  const app = {
    blog: set.desk.blog,
    library: set.library,
    now: signal(set.machine.now),
    zone: "UTC",
    notices,
    dialog,
  } as unknown as App;
  const lock = watchUrl(app, open);
  const editor = mount(open);
  // The text of the last exchange is read, and then the doc follows the editor.
  const settle = () => vi.advanceTimersByTimeAsync(200);
  await settle();
  return { ...set, open, dialog, lock, editor, settle };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the URL of a post that was exported", () => {
  test("is the exported one until something moves it, and then again", async () => {
    const { lock, editor, settle } = await setUp();
    expect(lock.moved.value).toBeNull();
    editor.replace(text.replace("lieux", "routes"));
    await settle();
    expect(lock.moved.value).toEqual({
      ...{ from: "/lieux/2017/09/17/foix.html", to: "/routes/2017/09/17/foix.html", isRedirected: false },
    });
    editor.replace(text.replace("Bonjour", "Bonsoir"));
    await settle();
    expect(lock.moved.value).toBeNull();
  });

  test("is not read again with each save", async () => {
    const { editor, open, settle, store } = await setUp();
    const reading = vi.spyOn(store, "baseText");
    editor.replace(text.replace("Bonjour", "Bonsoir"));
    await settle();
    expect(await open.flush()).toBe(true);
    await settle();
    expect((await store.post("foix"))?.text).toContain("Bonsoir");
    // The save itself asks whether the repository holds that text.
    expect(reading.mock.calls.length).toBe(1);
  });

  test("is told of once the keys rest, with the way to what can be done", async () => {
    const { editor, settle, notices, dialog } = await setUp();
    editor.replace(text.replace("lieux", "rou"));
    await settle();
    editor.replace(text.replace("lieux", "routes"));
    await settle();
    expect(said(notices)).toEqual([]);
    await vi.advanceTimersByTimeAsync(restMs);
    expect(said(notices)).toEqual([
      "The URL goes from /carnet/lieux/2017/09/17/foix.html to /carnet/routes/2017/09/17/foix.html: links may lead nowhere.",
    ]);
    await notices.list.value[0]?.action?.run();
    expect(dialog.value).toEqual({ kind: "rename", postId: "foix", to: "follow" });
    editor.replace(text);
    await settle();
    expect(said(notices)).toEqual([]);
  });

  test("is not told of when it comes back before the keys rest, or a dialog moves it", async () => {
    const { editor, settle, notices, dialog } = await setUp();
    editor.replace(text.replace("lieux", "rou"));
    await settle();
    editor.replace(text);
    await settle();
    await vi.advanceTimersByTimeAsync(restMs);
    dialog.value = { kind: "rename", postId: "foix" };
    editor.replace(text.replace("lieux", "routes"));
    await settle();
    await vi.advanceTimersByTimeAsync(restMs);
    expect(said(notices)).toEqual([]);
  });

  test("is not told of while Jekyll cannot read the post, and that is what must be put right", async () => {
    const { lock, editor, settle, notices } = await setUp();
    for (const broken of ["title: Foix : été", "title: Foix\ndate: hier"]) {
      editor.replace(text.replace("title: Foix", broken));
      await settle();
      await vi.advanceTimersByTimeAsync(restMs);
      expect(lock.moved.value).toBeNull();
      expect(said(notices)).toEqual([]);
    }
  });

  test("is no URL to keep where Jekyll could not read what was exported", async () => {
    const { lock, editor, settle } = await setUp({ base }, text.replace("title: Foix", "title: Foix : été"));
    editor.replace(text);
    await settle();
    expect(lock.isLocked.value).toBe(false);
    expect(lock.moved.value).toBeNull();
  });

  test("is told of no longer once a redirect leads there, or the dialog is open that can see to it", async () => {
    const { editor, settle, notices, dialog } = await setUp();
    const moved = text.replace("lieux", "routes");
    const redirected = moved.replace("---\nB", "redirect_from: /lieux/2017/09/17/foix.html\n---\nB");
    editor.replace(moved);
    await settle();
    await vi.advanceTimersByTimeAsync(restMs);
    expect(said(notices)).toHaveLength(1);
    editor.replace(redirected);
    await settle();
    expect(said(notices)).toEqual([]);
    editor.replace(redirected.replace("routes", "chemins"));
    await settle();
    await vi.advanceTimersByTimeAsync(restMs);
    expect(said(notices)).toEqual([]);
    editor.replace(moved);
    await settle();
    await vi.advanceTimersByTimeAsync(restMs);
    expect(said(notices)).toHaveLength(1);
    dialog.value = { kind: "rename", postId: "foix", to: "follow" };
    expect(said(notices)).toEqual([]);
  });

  test("may be led to by a redirect", async () => {
    const { lock, editor, settle } = await setUp();
    editor.replace(
      text.replace("category: lieux", "category: routes\nredirect_from: /lieux/2017/09/17/foix.html"),
    );
    await settle();
    expect(lock.moved.value?.isRedirected).toBe(true);
  });

  test("is gone when the post becomes a draft", async () => {
    const { lock, keeper, settle } = await setUp();
    await keeper.change("foix", (post) => ({ ...post, path: "_drafts/foix.md" }));
    await settle();
    expect(lock.moved.value).toMatchObject({ to: null });
  });
});

test("the URL of a post that was never exported is free", async () => {
  const { lock, editor, settle, notices } = await setUp({});
  editor.replace(text.replace("lieux", "routes"));
  await settle();
  await vi.advanceTimersByTimeAsync(restMs);
  expect(lock.moved.value).toBeNull();
  expect(said(notices)).toEqual([]);
});
