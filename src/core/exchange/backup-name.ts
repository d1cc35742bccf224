import { fileSafe } from "./copy-name.ts";

/** What a backup is called among the writer's downloads: `ecritoire-carnet-2026-11-21.zip`; `day` is `YYYY-MM-DD`. */
export function backupName(blogName: string, day: string): string {
  const name = fileSafe(blogName).toLowerCase().replaceAll(" ", "-");
  return `ecritoire-${name}-${day}.zip`;
}
