import { signal } from "@preact/signals";

/** The ids of the commands run from the palette, the latest first; for as long as the page lives. */
export const recentCommands = signal<readonly string[]>([]);

/** Puts a command at the head of the recent ones. */
export function remember(id: string): void {
  recentCommands.value = [id, ...recentCommands.value.filter((other) => other !== id)].slice(0, 8);
}
