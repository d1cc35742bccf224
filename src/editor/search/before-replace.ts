import { Facet } from "@codemirror/state";

/** Asked before every match is replaced at once: keeps the text as it is, then lets it happen. */
export const beforeReplaceAll = Facet.define<BeforeReplaceAll, BeforeReplaceAll>({
  combine: ([first]) => first ?? ((replace) => replace()),
});

type BeforeReplaceAll = (replace: () => void) => void;
