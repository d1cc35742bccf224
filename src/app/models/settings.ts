import { type ReadonlySignal, signal } from "@preact/signals";

export type Theme = "system" | "light" | "dark";
export type Language = "fr" | "en";
/** What stands beside the text on a wide screen, or instead of it on a phone. */
export type Side = "none" | "panel" | "preview" | "checks";
export type TextFace = "serif" | "sans" | "mono";

/** Everything here has its default here, so that a new setting needs no migration. */
export const defaultSettings = {
  theme: "system" as Theme,
  /** null: as the browser says */
  language: null as Language | null,
  side: "panel" as Side,
  libraryOpen: true,
  /** Whether the panel shows all that Jekyll will see, or what matters most. */
  seenOpen: false,
  textFace: "serif" as TextFace,
  /** px */
  textSize: 18,
  spellcheck: true,
  sortBy: "date" as "date" | "title" | "updated",
  sortDescending: true,
};

export type SettingValues = typeof defaultSettings;

export type Settings = {
  values: ReadonlySignal<SettingValues>;
  set<Key extends keyof SettingValues>(key: Key, value: SettingValues[Key]): void;
};

/** Settings as they were stored, and each change stored again. */
export function createSettings(
  stored: Record<string, unknown>,
  save: (key: string, value: unknown) => void,
): Settings {
  const known = Object.fromEntries(
    Object.keys(defaultSettings).flatMap((key) => (key in stored ? [[key, stored[key]]] : [])),
  );
  const values = signal<SettingValues>({ ...defaultSettings, ...known });
  return {
    values,
    set(key, value) {
      values.value = { ...values.value, [key]: value };
      save(key, value);
    },
  };
}
