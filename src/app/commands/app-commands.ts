import type { Command } from "../app.ts";

export const appCommands: readonly Command[] = [
  {
    id: "app.palette",
    group: "app",
    label: (m) => m.app.commands["app.palette"],
    keys: "Mod-Shift-p",
    run: (app) => {
      app.dialog.value = { kind: "palette" };
    },
  },
  {
    id: "app.keys",
    group: "app",
    label: (m) => m.app.commands["app.keys"],
    keys: "Mod-/",
    run: (app) => {
      app.dialog.value = { kind: "keys" };
    },
  },
  {
    id: "app.settings",
    group: "app",
    label: (m) => m.app.commands["app.settings"],
    keys: "Mod-,",
    run: (app) => app.go({ screen: "settings" }),
  },
  {
    id: "app.trash",
    group: "app",
    label: (m) => m.app.commands["app.trash"],
    when: (app) => app.blog.value !== null,
    run: (app) => app.go({ screen: "trash" }),
  },
  {
    id: "app.checks",
    group: "blog",
    label: (m) => m.app.commands["app.checks"],
    when: (app) => app.library.cards.value.length > 0,
    run: (app) => app.go({ screen: "checks" }),
  },
  {
    id: "app.where",
    group: "blog",
    label: (m) => m.app.commands["app.where"],
    when: (app) => app.blog.value !== null,
    run: (app) => app.go({ screen: "where" }),
  },
  {
    id: "app.install",
    group: "app",
    label: (m) => m.app.commands["app.install"],
    when: (app) => app.installation.available.value,
    run: (app) => app.installation.prompt(),
  },
  {
    id: "app.update",
    group: "app",
    label: (m) => m.app.commands["app.update"],
    when: (app) => app.updates.state.value === "waiting",
    run: (app) => app.updates.accept(),
  },
];
