import { useApp } from "../app-context.ts";
import { Icon, type IconName } from "../controls/icon.tsx";
import { Menu, type MenuItem } from "../controls/menu.tsx";

const listed: (readonly [string, IconName] | "line")[] = [
  ["blog.import", "download"],
  ["blog.export", "folder"],
  ["blog.zip", "zip"],
  ["blog.connectFolder", "folderOpen"],
  ["blog.backup", "copy"],
  ["app.checks", "checklist"],
  ["app.where", "archive"],
  "line",
  ["app.trash", "trash"],
  ["app.settings", "settings"],
  ["app.keys", "key"],
  ["app.palette", "spark"],
  ["app.install", "desk"],
];

/** The name of the blog, and what can be done with all of it. */
export function BlogMenu() {
  const app = useApp();
  const m = app.words.value;
  const commands = new Map(app.commands.value.map((command) => [command.id, command]));
  const items = listed.flatMap((entry): MenuItem[] => {
    if (entry === "line") return [entry];
    const [id, icon] = entry;
    const command = commands.get(id);
    if (!command || !(command.when?.(app) ?? true)) return [];
    return [{ label: command.label(m), icon, keys: command.keys, run: () => app.run(id) }];
  });
  return (
    <Menu
      label={m.shell.blogActions}
      items={items}
      button={(trigger) => (
        <button type="button" class="blog-name" {...trigger} aria-description={m.shell.blogActions}>
          <span>{app.blog.value?.name.value}</span>
          <Icon name="chevronDown" size="small" />
        </button>
      )}
    />
  );
}
