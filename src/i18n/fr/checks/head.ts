import type { headRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";
import { address } from "./head/address.ts";
import { block } from "./head/block.ts";
import { file } from "./head/file.ts";
import { value } from "./head/value.ts";

export const head: WordsOf<typeof headRules> = { ...file, ...block, ...value, ...address };
