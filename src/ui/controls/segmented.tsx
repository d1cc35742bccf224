import { useId } from "preact/hooks";
import "./segmented.css";

/** One of a few, all in sight: native radio buttons dressed as one strip. */
export function Segmented<Value extends string>(props: {
  label: string;
  /** Set it to keep the label for screen readers only. */
  silent?: boolean;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset class="segmented">
      <legend class={props.silent ? "aside-voice" : ""}>{props.label}</legend>
      <div>
        {props.options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
