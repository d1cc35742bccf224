import type { OpenPost } from "#app/models/open-post.ts";
import { useApp } from "../app-context.ts";
import type { IconName } from "../controls/icon.tsx";
import { Menu, type MenuItem } from "../controls/menu.tsx";

const listed: (readonly [string, IconName] | "line")[] = [
  ["post.publish", "upload"],
  ["post.unpublish", "feather"],
  ["post.rename", "pencil"],
  ["post.duplicate", "copy"],
  ["post.history", "restore"],
  "line",
  ["post.export", "folder"],
  ["post.download", "download"],
  ["post.share", "share"],
  ["post.copyHtml", "code"],
  "line",
  ["find", "search"],
  ["replace", "search"],
  ["app.palette", "spark"],
  "line",
  ["post.trash", "trash"],
];

/** All that can be done to the post on the desk. */
export function PostMenu({ post }: { post: OpenPost }) {
  const app = useApp();
  const m = app.words.value;
  // The kind decides between publishing and taking back.
  void post.kind.value;
  const commands = new Map(app.commands.value.map((command) => [command.id, command]));
  const items = listed.flatMap((entry): MenuItem[] => {
    if (entry === "line") return [entry];
    const [id, icon] = entry;
    const command = commands.get(id) ?? commands.get(`text.${id}`);
    if (!command || !(command.when?.(app) ?? true)) return [];
    const tone = id === "post.trash" ? { tone: "danger" as const } : {};
    return [{ label: command.label(m), icon, keys: command.keys, run: () => app.run(command.id), ...tone }];
  });
  return <Menu label={m.shell.postActions} items={items} />;
}
