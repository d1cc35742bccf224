import type { ComponentProps } from "preact";
import "./icon-button.css";
import { Icon, type IconName } from "./icon.tsx";
import { spellKeys } from "./keys.tsx";

type Props = Omit<ComponentProps<"button">, "icon" | "label"> & {
  icon: IconName;
  /** Read aloud, and shown on hover. */
  label: string;
  /** CodeMirror's notation; shown beside the label on hover. */
  keys?: string | undefined;
  /** A switch rather than an act. */
  pressed?: boolean;
};

export function IconButton({ icon, label, keys, pressed, class: name = "", ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys ? `${label} (${spellKeys(keys)})` : label}
      aria-pressed={pressed}
      {...rest}
      class={`icon-button ${name}`}
    >
      <Icon name={icon} />
    </button>
  );
}
