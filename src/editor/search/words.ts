import { Facet } from "@codemirror/state";
import type { EditorWords } from "../words.ts";

/** The phrases of the panel, replaced when the interface changes its language. */
export const searchWords = Facet.define<EditorWords["search"], EditorWords["search"] | null>({
  combine: ([first]) => first ?? null,
});
