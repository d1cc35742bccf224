import type { App, Command } from "../app.ts";

const hasBlog = (app: App) => app.blog.value !== null;
const hasPosts = (app: App) => app.library.cards.value.length > 0;

export const blogCommands: readonly Command[] = [
  {
    id: "blog.import",
    group: "blog",
    label: (m) => m.app.commands["blog.import"],
    keys: "Mod-Shift-o",
    run: (app) => {
      app.dialog.value = { kind: "import" };
    },
  },
  {
    id: "blog.export",
    group: "blog",
    label: (m) => m.app.commands["blog.export"],
    keys: "Mod-Alt-s",
    when: (app) => hasPosts(app) && app.exporting.canUseFolder,
    run: (app) => app.exporting.toFolder(null),
  },
  {
    id: "blog.zip",
    group: "blog",
    label: (m) => m.app.commands["blog.zip"],
    when: hasPosts,
    run: (app) => app.exporting.toZip(null),
  },
  {
    id: "blog.backup",
    group: "blog",
    label: (m) => m.app.commands["blog.backup"],
    when: hasBlog,
    run: (app) => app.backingUp.saveAll(),
  },
  {
    id: "blog.restore",
    group: "blog",
    label: (m) => m.app.commands["blog.restore"],
    run: (app) => app.restoring.pick(),
  },
  {
    id: "blog.connectFolder",
    group: "blog",
    label: (m) => m.app.commands["blog.connectFolder"],
    when: (app) => hasBlog(app) && app.exporting.canUseFolder,
    run: async (app) => {
      await app.blog.value?.pickFolder();
    },
  },
];
