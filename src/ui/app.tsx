import { useLayoutEffect } from "preact/hooks";
import type { App } from "#app/app.ts";
import { AppContext, useApp } from "./app-context.ts";
import "./base.css";
import { Boundary } from "./boundary.tsx";
import { aside, lazy } from "./lazy.tsx";
import { Announcements } from "./notices/announcements.tsx";
import { Notices } from "./notices/notices.tsx";
import { usePage } from "./page.ts";
import { Desk } from "./shell/desk.tsx";
import "./theme.css";

const dropAfterMs = 300;

/** Nobody drops a thing on a page that is not drawn yet. */
const DropZone = aside(async () => {
  await new Promise((resolve) => setTimeout(resolve, dropAfterMs));
  return (await import("./shell/drop-zone.tsx")).DropZone;
});
const Rescue = lazy(async () => (await import("./screens/rescue.tsx")).RescueScreen);
const MemoryBanner = aside(async () => (await import("./notices/memory-banner.tsx")).MemoryBanner);
const Welcome = lazy(async () => (await import("./screens/welcome.tsx")).Welcome);
const History = lazy(async () => (await import("./screens/history.tsx")).HistoryScreen);
const Trash = lazy(async () => (await import("./screens/trash.tsx")).TrashScreen);
const Checks = lazy(async () => (await import("./screens/checks.tsx")).ChecksScreen);
const Where = lazy(async () => (await import("./screens/where.tsx")).WhereScreen);
const Settings = lazy(async () => (await import("./screens/settings.tsx")).SettingsScreen);

const dialogs = {
  palette: lazy(async () => (await import("./dialogs/palette.tsx")).PaletteDialog),
  keys: lazy(async () => (await import("./dialogs/keys.tsx")).KeysDialog),
  "new-post": lazy(async () => (await import("./dialogs/new-post.tsx")).NewPostDialog),
  rename: lazy(async () => (await import("./dialogs/relocate.tsx")).RelocateDialog),
  publish: lazy(async () => (await import("./dialogs/publish.tsx")).PublishDialog),
  import: lazy(async () => (await import("./dialogs/import.tsx")).ImportDialog),
  export: lazy(async () => (await import("./dialogs/export.tsx")).ExportDialog),
  restore: lazy(async () => (await import("./dialogs/restore.tsx")).RestoreDialog),
};

/** The whole page; everything below reads the desk with `useApp()`. */
export function AppRoot({ app }: { app: App }) {
  return (
    <AppContext.Provider value={app}>
      <Page />
    </AppContext.Provider>
  );
}

function Page() {
  const app = useApp();
  usePage();
  useLayoutEffect(() => {
    // What is typed right after their keys must not land in the text while palette or new post are on their way: they
    // are asked for when the first of them goes down.
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Control" && event.key !== "Meta") return;
      dialogs.palette.preload();
      dialogs["new-post"].preload();
      window.removeEventListener("keydown", pressed, true);
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, []);
  return (
    <>
      {(app.memory || app.passing.value) && <MemoryBanner />}
      <Announcements />
      <Boundary>
        <Screen />
      </Boundary>
      <Over />
      <Notices />
      {!app.rescue.value && <DropZone />}
    </>
  );
}

function Screen() {
  const app = useApp();
  if (app.rescue.value) return <Rescue />;
  if (app.blog.value === null) return <Welcome />;
  const { screen } = app.route.value;
  if (screen === "history") return <History />;
  if (screen === "trash") return <Trash />;
  if (screen === "checks") return <Checks />;
  if (screen === "where") return <Where />;
  if (screen === "settings") return <Settings />;
  return <Desk />;
}

/** At most one dialog; an import or an export under way shows its own, whoever began it. */
function Over() {
  const app = useApp();
  const dialog = app.dialog.value;
  const under = app.restoring.session.value
    ? "restore"
    : app.importing.session.value
      ? "import"
      : app.exporting.session.value
        ? "export"
        : null;
  const kind = dialog?.kind ?? under;
  if (kind === null) return null;
  const Content = dialogs[kind];
  const close = () => {
    app.dialog.value = null;
  };
  return (
    <Boundary key={kind} onClose={close}>
      <Content />
    </Boundary>
  );
}
