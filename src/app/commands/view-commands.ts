import type { Command } from "../app.ts";
import type { Side } from "../models/settings.ts";

const toggleSide = (side: Side): Command["run"] => {
  return (app) => app.setSetting("side", app.settings.values.value.side === side ? "none" : side);
};

export const viewCommands: readonly Command[] = [
  {
    id: "library.search",
    group: "view",
    label: (m) => m.app.commands["library.search"],
    keys: "Mod-Shift-f",
    when: (app) => app.blog.value !== null,
    run: (app) => {
      app.setSetting("libraryOpen", true);
      app.searchAsked.value += 1;
    },
  },
  {
    id: "view.text",
    group: "view",
    label: (m) => m.app.commands["view.text"],
    keys: "Mod-Alt-t",
    when: (app) => app.openPost.value !== null,
    run: (app) => app.openPost.value?.write("here"),
  },
  {
    id: "view.library",
    group: "view",
    label: (m) => m.app.commands["view.library"],
    keys: "Mod-Alt-l",
    when: (app) => app.blog.value !== null,
    run: (app) => app.setSetting("libraryOpen", !app.settings.values.value.libraryOpen),
  },
  {
    id: "view.panel",
    group: "view",
    label: (m) => m.app.commands["view.panel"],
    keys: "Mod-Alt-i",
    when: (app) => app.openPost.value !== null,
    run: toggleSide("panel"),
  },
  {
    id: "view.preview",
    group: "view",
    label: (m) => m.app.commands["view.preview"],
    keys: "Mod-Alt-p",
    when: (app) => app.openPost.value !== null,
    run: toggleSide("preview"),
  },
  {
    id: "view.checks",
    group: "view",
    label: (m) => m.app.commands["view.checks"],
    keys: "Mod-Alt-c",
    when: (app) => app.openPost.value !== null,
    run: toggleSide("checks"),
  },
  {
    id: "view.theme",
    group: "view",
    label: (m) => m.app.commands["view.theme"],
    run: (app) => app.setSetting("theme", app.theme.value === "dark" ? "light" : "dark"),
  },
  {
    id: "view.language",
    group: "view",
    label: (m) => m.app.commands["view.language"],
    run: (app) => app.setSetting("language", app.language.value === "fr" ? "en" : "fr"),
  },
];
