import type { Command } from "../app.ts";
import { appCommands } from "./app-commands.ts";
import { blogCommands } from "./blog-commands.ts";
import { postCommands } from "./post-commands.ts";
import { viewCommands } from "./view-commands.ts";

/** Every command of the desk; those of the editor join once it is there. */
export const deskCommands: readonly Command[] = [
  ...postCommands,
  ...blogCommands,
  ...viewCommands,
  ...appCommands,
];
