import { problem } from "./en/problem.ts";

export const en = { problem };
