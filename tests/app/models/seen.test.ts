import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import type { OpenPost } from "#app/models/open-post.ts";
import { seeOpenPost } from "#app/models/seen.ts";
import { deskWith, eventually, freshMachine, mount } from "../../support/services.ts";

const path = "_posts/2017-10-09-foix.md";
const text = "---\ntitle: Solo #8\ntags: et moi\n---\nUn.\n\nDeux.\n";

async function setUp(file = text) {
  const machine = freshMachine();
  const { desk, library } = await deskWith(await machine.tab(), { id: "foix", path, text: file });
  await desk.show("foix");
  const post = desk.openPost.value as OpenPost;
  const now = signal(machine.now);
  const model = seeOpenPost({ blog: desk.blog, library, now, zone: "Europe/Paris" }, post);
  const title = () => model.seen.value.values.find(({ key }) => key === "title");
  return { post, editor: mount(post), model, now, title };
}

describe("seeOpenPost", () => {
  test("follows the text", async () => {
    const { editor, title } = await setUp();
    expect(title()).toMatchObject({ seen: "Solo", differs: true });
    editor.replace(text.replace("Solo #8", "Solo"));
    await eventually(() => title()?.differs === false);
  });

  test("follows the clock", async () => {
    const { model, now } = await setUp();
    const visibility = () => model.seen.value.values.find(({ key }) => key === "visibility")?.seen;
    expect(visibility()).toMatchObject({ when: "later" });
    now.value = Date.UTC(2017, 9, 9, 12);
    expect(visibility()).toMatchObject({ when: "now" });
  });

  test("mends the text as it stands by then, not as it was last looked at", async () => {
    const { post, editor, model } = await setUp();
    editor.replace(text.replace("title: Solo #8", "layout: post\ntitle: Solo #80"));
    model.fix("title");
    await post.flush();
    expect(editor.text()).toContain('layout: post\ntitle: "Solo #80"\ntags: et moi\n');
  });

  test("does nothing where nothing is left to mend", async () => {
    const { post, editor, model } = await setUp();
    const mended = text.replace("Solo #8", '"Solo #8"');
    editor.replace(mended);
    model.fix("title");
    model.fix(null);
    await post.flush();
    expect(editor.text()).toBe(mended);
  });

  test("looks for the excerpt's separator in the file's own line endings", async () => {
    const unix = await setUp();
    expect(unix.model.excerpt.value).toEqual({ from: "paragraph" });
    const windows = await setUp(text.replaceAll("\n", "\r\n"));
    expect(windows.model.excerpt.value).toEqual({ from: "only-paragraph" });
  });
});
