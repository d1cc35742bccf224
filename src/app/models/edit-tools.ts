import { moveField, removeField, renameField, setField } from "#core/front-matter/edit.ts";
import { setDate } from "#core/front-matter/set-date.ts";
import { setYaml } from "#core/front-matter/set-yaml.ts";

/** All that changes front matter, in one lazy chunk: a post can be read and typed in without it. */
export const editTools = { moveField, removeField, renameField, setDate, setField, setYaml };

export type EditTools = typeof editTools;
