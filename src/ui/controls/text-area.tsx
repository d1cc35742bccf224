import type { ComponentProps } from "preact";
import { useId } from "preact/hooks";
import "./field.css";

type Props = Omit<ComponentProps<"textarea">, "label" | "onInput" | "value"> & {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  face?: "sans" | "serif" | "mono";
};

/** A labelled text of several lines, as high as what it holds where the browser can. */
export function TextArea(props: Props) {
  const { label, value, onInput, hint, error, face = "sans", class: name = "", ...rest } = props;
  const id = useId();
  const below = error ?? hint;
  return (
    <div class={`field ${name}`}>
      <label for={id}>{label}</label>
      <textarea
        rows={3}
        {...rest}
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
