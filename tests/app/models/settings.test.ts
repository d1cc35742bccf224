import { describe, expect, test } from "vitest";
import { createSettings, defaultSettings } from "#app/models/settings.ts";

describe("createSettings", () => {
  test("takes what was stored over the defaults and forgets what is no setting any more", () => {
    const { values } = createSettings({ theme: "dark", gone: 1 }, () => {});
    expect(values.value).toEqual({ ...defaultSettings, theme: "dark" });
  });

  test("stores each change by its key", () => {
    const saved: [string, unknown][] = [];
    const settings = createSettings({}, (key, value) => saved.push([key, value]));
    settings.set("textSize", 21);
    expect(settings.values.value.textSize).toBe(21);
    expect(saved).toEqual([["textSize", 21]]);
  });
});
