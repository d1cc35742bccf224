import type { ComponentProps, PartialInputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import "./field.css";

type Props = Omit<PartialInputHTMLAttributes<HTMLInputElement>, "label" | "onInput" | "value"> & {
  label: string;
  /** Keeps the label for screen readers only. */
  silent?: boolean;
  value: string;
  onInput: (value: string) => void;
  /** A line below: what the field does, or what came of it. */
  hint?: string | undefined;
  /** Takes the place of the hint, in red; the field is marked invalid. */
  error?: string | undefined;
  /** `mono` for file names and URLs, `serif` for titles. */
  face?: "sans" | "serif" | "mono";
};

/** A labelled line of text. */
export function TextField(props: Props) {
  const { label, silent, value, onInput, hint, error, face = "sans", class: name = "", ...rest } = props;
  const id = useId();
  const below = error ?? hint;
  // Preact ties each role to an input type; the callers of this field are trusted with both.
  const given = { type: "text", ...rest } as ComponentProps<"input">;
  return (
    <div class={`field ${name}`}>
      <label for={id} class={silent ? "aside-voice" : ""}>
        {label}
      </label>
      <input
        {...given}
        id={id}
        class={face}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {below !== undefined && (
        <p id={`${id}-below`} class={error === undefined ? "hint" : "error"}>
          {below}
        </p>
      )}
    </div>
  );
}
