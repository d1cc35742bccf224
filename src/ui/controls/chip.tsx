import type { ComponentChildren } from "preact";
import "./chip.css";
import { Icon } from "./icon.tsx";

/** A word on a slip of paper; with `onRemove`, a button takes it away. */
export function Chip(props: { children: ComponentChildren; onRemove?: () => void; removeLabel?: string }) {
  const { children, onRemove, removeLabel } = props;
  return (
    <span class="chip">
      <span>{children}</span>
      {onRemove && (
        <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
          <Icon name="close" size="small" />
        </button>
      )}
    </span>
  );
}
