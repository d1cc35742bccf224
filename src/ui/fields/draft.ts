import { useEffect, useRef, useState } from "preact/hooks";
import type { UndoStep } from "#core/text/edit.ts";

/** What is typed in a field: the text's own value, except while the writer is in it and the two differ in spelling. */
export function useDraft(value: string, write: (value: string, step: UndoStep) => void) {
  const [draft, setDraft] = useState(value);
  const inside = useRef(false);
  const step = useRef<UndoStep>({});
  useEffect(() => {
    if (!inside.current) setDraft(value);
  }, [value]);
  return {
    value: draft,
    onInput(next: string) {
      setDraft(next);
      // At each key, as in the text itself: a word typed here is as safe as a word typed there. The blank before the next
      // word is none yet: for it alone the value would get quotes, and keep them.
      write(value.endsWith(" ") ? next : next.replace(/ +$/, ""), step.current);
    },
    onFocusIn() {
      inside.current = true;
      // What is typed until the field is left is one step of undo.
      step.current = {};
    },
    onFocusOut() {
      inside.current = false;
      setDraft(value);
    },
  };
}
