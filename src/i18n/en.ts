import { problem } from "./en/problem.ts";
import { shell } from "./en/shell.ts";

export const en = { problem, shell };
