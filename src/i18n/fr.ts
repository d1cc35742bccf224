import { problem } from "./fr/problem.ts";
import type { Messages } from "./messages.ts";

export const fr: Messages = { problem };
