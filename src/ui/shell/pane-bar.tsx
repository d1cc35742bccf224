import { useEffect } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { Icon, type IconName } from "../controls/icon.tsx";
import "./pane-bar.css";
import type { Layout } from "./use-layout.ts";

/** At the foot of a phone: the panes that a laptop shows side by side. */
export function PaneBar({ layout }: { layout: Layout }) {
  const m = useApp().words.value.shell;
  const { panes, show } = layout;

  useEffect(() => {
    // Notices stand above the bar.
    document.documentElement.style.setProperty("--foot", "3.5rem");
    return () => document.documentElement.style.removeProperty("--foot");
  }, []);

  const tabs: { name: string; icon: IconName; on: boolean; pane: Parameters<typeof show>[0] }[] = [
    { name: m.library, icon: "list", on: panes.library, pane: "library" },
    { name: m.text, icon: "feather", on: panes.text, pane: "text" },
    { name: m.panel, icon: "tag", on: panes.side === "panel", pane: "panel" },
    { name: m.preview, icon: "eye", on: panes.side === "preview", pane: "preview" },
    { name: m.checks, icon: "checklist", on: panes.side === "checks", pane: "checks" },
  ];
  return (
    <nav class="pane-bar" aria-label={m.panes}>
      {tabs.map(({ name, icon, on, pane }) => (
        <button key={pane} type="button" aria-current={on ? "page" : undefined} onClick={() => show(pane)}>
          <Icon name={icon} />
          {name}
        </button>
      ))}
    </nav>
  );
}
