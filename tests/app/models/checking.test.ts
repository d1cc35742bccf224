import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startChecking } from "#app/models/checking.ts";
import type { ChecksSignals } from "#app/models/checks.ts";
import { worstOf } from "#core/post/checks/finding.ts";
import { deskWith, eventually, freshMachine, mount } from "../../support/services.ts";

const post = (title: string, more = "") => `---\nlayout: post\ntitle: ${title}\n${more}---\n\nUn mot.\n`;
const foix = { id: "foix", path: "_posts/2016-09-17-foix.md", text: post("Foix") };
const noel = { id: "noel", path: "_posts/2016-12-25-noel.md", text: post("Noël", "date: hier\n") };

async function setUp(...posts: Parameters<typeof deskWith>[1][]) {
  const set = await deskWith(await freshMachine().tab(), ...posts);
  const asked: [string, string][] = [];
  const signals: ChecksSignals = { open: signal(null), found: signal(new Map()), progress: signal(null) };
  const checking = startChecking(
    {
      ...set,
      rename: (...wish) => asked.push(wish),
      failed: (error) => {
        throw error;
      },
    },
    signals,
  );
  const worst = (id: string) => worstOf(signals.found.value.get(id) ?? []);
  const checks = { ...signals, ...checking, worst };
  await set.desk.blog.value?.loadConfig();
  return { ...set, checks, asked };
}
const rulesOf = (findings: readonly { rule: string }[] | undefined) => findings?.map(({ rule }) => rule);

describe("the open post", () => {
  test("is checked as it is typed, its findings in the text that they were found in", async () => {
    const { desk, checks } = await setUp(foix);
    await desk.show("foix");
    const open = desk.openPost.value!;
    const editor = mount(open);
    await eventually(() => checks.open.value?.postId === "foix");
    expect(checks.open.value?.excerptHtml).toBe("<p>Un mot.</p>\n");
    editor.replace(post("Foix", "date: hier\n"));
    await eventually(() => (checks.open.value?.findings.length ?? 0) > 0);
    expect(rulesOf(checks.open.value?.findings)).toContain("date-unreadable");
    expect(checks.open.value?.doc).toBe(editor.text());
    expect(checks.worst("foix")).toBe("build-fails");
  });

  test("is put right by one edit of the text as it stands, and shown where it is now", async () => {
    const { desk, checks, asked } = await setUp({ ...foix, text: post("Foix") });
    await desk.show("foix");
    const editor = mount(desk.openPost.value!);
    const selected: number[] = [];
    editor.select = (from) => selected.push(from);
    await eventually(() => checks.open.value?.postId === "foix");
    const at = editor.text().indexOf("Foix");
    const finding = {
      ...{ rule: "x", severity: "meaning" as const, from: at, to: at + 4, data: null, docs: "" },
      fix: { kind: "edits" as const, edits: [{ from: at, to: at + 4, insert: '"Foix"' }] },
    };
    editor.replace(`${editor.text()}Encore un.\n`);
    checks.fix(finding);
    await eventually(() => editor.text().includes('title: "Foix"'));
    expect(editor.text()).toContain("Encore un.");
    checks.show(finding);
    expect(selected).toEqual([at]);
    checks.fix({ ...finding, fix: { kind: "rename", path: "_posts/2017-09-17-a.md" } });
    expect(asked).toEqual([["foix", "_posts/2017-09-17-a.md"]]);
  });
});

describe("the others", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("are checked when the desk is quiet, and one that changes once more", async () => {
    const { checks, keeper, store } = await setUp(foix, noel);
    expect(checks.found.value.size).toBe(0);
    await vi.advanceTimersByTimeAsync(3000);
    await vi.waitFor(() => expect(checks.found.value.size).toBe(2));
    expect(checks.worst("foix")).toBeNull();
    expect(checks.worst("noel")).toBe("build-fails");
    const stored = await store.post("noel");
    await keeper.saveText(stored!, post("Noël"));
    await vi.advanceTimersByTimeAsync(3000);
    await vi.waitFor(() => expect(checks.worst("noel")).toBeNull());
  });

  test("take what was found with them when they go", async () => {
    const { checks, library } = await setUp(foix, noel);
    await checks.hurry();
    expect([...checks.found.value.keys()]).toEqual(["foix", "noel"]);
    library.drop(["noel"]);
    expect([...checks.found.value.keys()]).toEqual(["foix"]);
  });

  test("are all checked when the hurry ends, whatever is saved meanwhile", async () => {
    const { checks } = await setUp(foix, noel);
    const hurried = checks.hurry();
    checks.checkAll();
    await hurried;
    expect(checks.found.value.size).toBe(2);
    expect(checks.worst("noel")).toBe("build-fails");
  });

  test("are not told as checked without the worker", async () => {
    const { checks, services } = await setUp(foix, noel);
    const { createChecker } = services;
    services.createChecker = () => Promise.reject(new Error("offline"));
    expect(await checks.hurry()).toBe(false);
    expect(checks.found.value.size).toBe(0);
    services.createChecker = createChecker;
    expect(await checks.hurry()).toBe(true);
    expect(checks.worst("noel")).toBe("build-fails");
  });

  test("are checked once more when the one on the desk is put away", async () => {
    const { desk, checks, keeper, store } = await setUp(foix, noel);
    await desk.show("foix");
    mount(desk.openPost.value!);
    await vi.advanceTimersByTimeAsync(500);
    await vi.waitFor(() => expect(checks.open.value?.postId).toBe("foix"));
    desk.openPost.value!.attach(null);
    await desk.show(null);
    await keeper.saveText((await store.post("foix"))!, post("Foix", "date: hier\n"));
    await checks.hurry();
    expect(checks.worst("foix")).toBe("build-fails");
  });

  test("are checked at once when they are about to leave", async () => {
    const { checks } = await setUp(foix, noel);
    await checks.hurry();
    expect(checks.worst("noel")).toBe("build-fails");
    expect(checks.progress.value).toBeNull();
  });
});
