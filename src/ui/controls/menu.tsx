import type { TargetedKeyboardEvent } from "preact";
import { Floating } from "./floating.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import { Keys } from "./keys.tsx";
import "./menu.css";

export type MenuItem =
  | "line"
  | {
      label: string;
      icon?: IconName;
      keys?: string | undefined;
      tone?: "danger";
      disabled?: boolean;
      /** Given, the item is a choice that can be on or off. */
      checked?: boolean;
      run: () => void;
    };

type Props = {
  label: string;
  items: readonly MenuItem[];
  icon?: IconName;
  /** Another button than three dots; spread what it is given on a `<button>`. */
  button?: Parameters<typeof Floating>[0]["button"];
};

/** A button that unfolds acts: arrows, Home, End and first letters move, Enter acts, Escape folds. */
export function Menu({ label, items, icon = "more", button }: Props) {
  return (
    <Floating
      kind="menu"
      label={label}
      button={button ?? ((trigger) => <IconButton icon={icon} label={label} {...trigger} />)}
    >
      {(close) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the menu around it
        <div class="menu" onKeyDown={move}>
          {items.map((item, i) =>
            item === "line" ? (
              <hr key={i} />
            ) : (
              // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only choices are given `checked`
              <button
                key={item.label}
                type="button"
                role={item.checked === undefined ? "menuitem" : "menuitemradio"}
                aria-checked={item.checked}
                tabIndex={-1}
                class={item.tone ?? ""}
                disabled={item.disabled}
                data-autofocus={i === 0 ? true : undefined}
                onClick={() => {
                  // Folded first: the focus is back on the button before the act moves it elsewhere.
                  close();
                  item.run();
                }}
              >
                <span class="mark">
                  {item.checked ? <Icon name="check" /> : item.icon && <Icon name={item.icon} />}
                </span>
                <span class="label">{item.label}</span>
                {item.keys && <Keys keys={item.keys} />}
              </button>
            ),
          )}
        </div>
      )}
    </Floating>
  );
}

function move(event: TargetedKeyboardEvent<HTMLDivElement>) {
  const items = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const to = (i: number) => {
    event.preventDefault();
    items.at(i % items.length)?.focus();
  };
  if (event.key === "ArrowDown") to(at + 1);
  else if (event.key === "ArrowUp") to(at < 1 ? -1 : at - 1);
  else if (event.key === "Home") to(0);
  else if (event.key === "End") to(-1);
  else if (event.key === "Tab") event.preventDefault();
  else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    const letter = event.key.toLocaleLowerCase();
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    after.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus();
  }
}
