import { problem } from "./fr/problem.ts";
import { shell } from "./fr/shell.ts";
import type { Messages } from "./messages.ts";

export const fr: Messages = { problem, shell };
