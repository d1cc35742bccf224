import { describe, expect, test, vi } from "vitest";
import { deskCommands } from "#app/commands/registry.ts";
import { en } from "#i18n/en.ts";
import { fr } from "#i18n/fr.ts";
import { editorCommandList } from "#ui/hosts/editor-commands.ts";

const all = [...deskCommands, ...editorCommandList()];

describe("every command", () => {
  test("has an id of its own, in its group", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id } of all) expect(id).toMatch(/^[a-z]+\.[a-zA-Z\d]+$/);
  });

  test("has a name of its own in both languages", () => {
    for (const words of [en, fr]) {
      const labels = all.map(({ label }) => label(words));
      expect(labels.filter((label) => !label?.trim())).toEqual([]);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });

  // Ctrl+S brings the post out by the best way there is: which one it is depends on the browser.
  test.each([true, false])("has keys of its own (a browser that can pick a folder: %s)", async (canPick) => {
    if (canPick) vi.stubGlobal("showDirectoryPicker", () => undefined);
    vi.resetModules();
    const registry = await import("#app/commands/registry.ts");
    vi.unstubAllGlobals();
    const asleep = canPick ? [] : ["post.export", "blog.export", "blog.connectFolder"];
    const keys = [...registry.deskCommands, ...editorCommandList()]
      .filter(({ id }) => !asleep.includes(id))
      .flatMap(({ keys }) => keys?.toLowerCase() ?? []);
    expect(keys.filter((pressed, at) => keys.indexOf(pressed) !== at)).toEqual([]);
    expect(keys).toContain("mod-s");
  });

  test("has keys that name a key, after modifiers in CodeMirror's order", () => {
    for (const { keys } of all)
      if (keys)
        expect(keys).toMatch(/^(?:(?:Mod|Ctrl|Cmd|Alt|Shift)-)*(?:[a-z0-9]|[/,.'`\]\\[;=-]|F\d+|\w{2,})$/);
  });
});

test("every word for a command is said of one", () => {
  const ids = new Set(deskCommands.map(({ id }) => id));
  expect(Object.keys(en.app.commands).filter((id) => !ids.has(id))).toEqual([]);
  const texts = new Set(editorCommandList().map(({ id }) => id.replace("text.", "")));
  expect(Object.keys(en.editor.commands).filter((id) => !texts.has(id))).toEqual([]);
});
