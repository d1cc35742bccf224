import type { UndoStep } from "#core/text/edit.ts";
import { TextArea } from "../controls/text-area.tsx";
import { TextField } from "../controls/text-field.tsx";
import { useDraft } from "./draft.ts";

type Props = {
  label: string;
  value: string;
  onWrite: (value: string, step: UndoStep) => void;
  long?: boolean;
  face?: "sans" | "serif" | "mono";
  hint?: string | undefined;
  error?: string | undefined;
  placeholder?: string | undefined;
  suggestions?: readonly string[];
};

/** One value of the front matter, written as it is typed. */
export function TextValue({ label, value, onWrite, long, face = "sans", hint, error, ...rest }: Props) {
  const { placeholder, suggestions = [] } = rest;
  const draft = useDraft(value, onWrite);
  const shared = { label, face, hint, error, placeholder: placeholder ?? "" };
  const list = `values-of-${label}`;
  if (long)
    return (
      <TextArea
        {...shared}
        value={draft.value}
        onInput={draft.onInput}
        onFocusIn={draft.onFocusIn}
        onFocusOut={draft.onFocusOut}
      />
    );
  return (
    <>
      <TextField
        {...shared}
        value={draft.value}
        onInput={draft.onInput}
        onFocusIn={draft.onFocusIn}
        onFocusOut={draft.onFocusOut}
        autoComplete="off"
        {...(suggestions.length > 0 ? { list } : {})}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}
