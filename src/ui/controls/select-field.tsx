import { useId } from "preact/hooks";
import "./field.css";

/** One of many, in the browser's own list. */
export function SelectField<Value extends string>(props: {
  label: string;
  silent?: boolean;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  hint?: string;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={props.silent ? "aside-voice" : ""}>
        {props.label}
      </label>
      <select
        id={id}
        value={props.value}
        aria-describedby={props.hint === undefined ? undefined : `${id}-below`}
        onChange={(event) => props.onChange(event.currentTarget.value as Value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {props.hint !== undefined && (
        <p id={`${id}-below`} class="hint">
          {props.hint}
        </p>
      )}
    </div>
  );
}
