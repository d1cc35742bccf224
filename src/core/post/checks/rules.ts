import { blogRules } from "./blog/rules.ts";
import { bodyRules } from "./body/rules.ts";
import { headRules } from "./head/rules.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order in which they are run. */
export const rules: readonly Rule<string, unknown>[] = [...headRules, ...bodyRules, ...blogRules];
