import { lastOut } from "#core/post/post.ts";
import type { App, Command } from "../app.ts";
import { copyHtml } from "../models/html-copy.ts";

/** Ctrl+S keeps the post outside the browser, by the best way that there is. */
const canUseFolder = "showDirectoryPicker" in globalThis;

/** The card on the desk, or the one that the list points at. */
const current = (app: App) => {
  const id = app.openPost.value?.id;
  return id === undefined ? undefined : app.library.card(id);
};
const has = (app: App) => current(app) !== undefined;

const hasFindings = (app: App) =>
  app.openPost.value !== null && (app.checks.open.value?.findings.length ?? 0) > 0;

/** Runs on the current post's id; does nothing without one. */
const onPost = (act: (app: App, id: string) => void | Promise<void>) => (app: App) => {
  const card = current(app);
  return card ? act(app, card.id) : undefined;
};

function neighbour(step: 1 | -1): (app: App) => void {
  return (app) => {
    const shown = app.library.shown.value;
    const at = shown.findIndex((card) => card.id === app.openPost.value?.id);
    const next = shown[at < 0 ? 0 : at + step];
    if (next) app.go({ screen: "desk", postId: next.id });
  };
}

export const postCommands: readonly Command[] = [
  {
    id: "post.new",
    group: "post",
    label: (m) => m.app.commands["post.new"],
    keys: "Mod-Alt-n",
    when: (app) => app.blog.value !== null,
    run: (app) => {
      app.dialog.value = { kind: "new-post" };
    },
  },
  {
    id: "post.duplicate",
    group: "post",
    label: (m) => m.app.commands["post.duplicate"],
    when: has,
    run: onPost((app, id) => app.library.duplicate(id)),
  },
  {
    id: "post.rename",
    group: "post",
    label: (m) => m.app.commands["post.rename"],
    keys: "F2",
    when: has,
    run: onPost((app, id) => {
      app.dialog.value = { kind: "rename", postId: id };
    }),
  },
  {
    id: "post.publish",
    group: "post",
    label: (m) => m.app.commands["post.publish"],
    when: (app) => current(app)?.kind === "draft",
    run: onPost((app, id) => {
      app.dialog.value = { kind: "publish", postId: id };
    }),
  },
  {
    id: "post.unpublish",
    group: "post",
    label: (m) => m.app.commands["post.unpublish"],
    when: (app) => current(app)?.kind === "post",
    run: onPost((app, id) => {
      const card = app.library.card(id);
      const out = card && lastOut(card);
      // What was exported as a post has a URL that readers know: leaving it is asked first.
      if (!out || !/(?:^|\/)_posts\//.test(out.path)) return app.library.unpublish(id);
      app.dialog.value = { kind: "rename", postId: id, to: "drafts" };
    }),
  },
  {
    id: "post.export",
    group: "post",
    label: (m) => m.app.commands["post.export"],
    keys: "Mod-s",
    when: (app) => has(app) && app.exporting.canUseFolder,
    run: onPost((app, id) => app.exporting.toFolder([id])),
  },
  {
    id: "post.download",
    group: "post",
    label: (m) => m.app.commands["post.download"],
    keys: canUseFolder ? "Mod-Shift-s" : "Mod-s",
    when: has,
    run: onPost((app, id) => app.exporting.toFile(id)),
  },
  {
    id: "post.share",
    group: "post",
    label: (m) => m.app.commands["post.share"],
    when: (app) => has(app) && "share" in navigator,
    run: onPost((app, id) => app.exporting.share(id)),
  },
  {
    id: "post.copyHtml",
    group: "post",
    label: (m) => m.app.commands["post.copyHtml"],
    when: has,
    run: onPost((app, id) => copyHtml(() => app.exporting.printHtml(id), app.notices)),
  },
  {
    id: "post.history",
    group: "post",
    label: (m) => m.app.commands["post.history"],
    keys: "Mod-Alt-v",
    when: has,
    run: onPost((app, id) => app.go({ screen: "history", postId: id })),
  },
  {
    id: "post.trash",
    group: "post",
    label: (m) => m.app.commands["post.trash"],
    when: has,
    run: onPost((app, id) => app.library.trash([id])),
  },
  {
    id: "checks.next",
    group: "text",
    label: (m) => m.app.commands["checks.next"],
    keys: "Mod-F8",
    when: hasFindings,
    run: (app) => app.checks.step(1),
  },
  {
    id: "checks.previous",
    group: "text",
    label: (m) => m.app.commands["checks.previous"],
    keys: "Mod-Shift-F8",
    when: hasFindings,
    run: (app) => app.checks.step(-1),
  },
  {
    id: "post.previous",
    group: "post",
    label: (m) => m.app.commands["post.previous"],
    keys: "Alt-PageUp",
    when: (app) => app.library.shown.value.length > 1,
    run: neighbour(-1),
  },
  {
    id: "post.next",
    group: "post",
    label: (m) => m.app.commands["post.next"],
    keys: "Alt-PageDown",
    when: (app) => app.library.shown.value.length > 1,
    run: neighbour(1),
  },
];
