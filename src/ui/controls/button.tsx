import type { ComponentProps } from "preact";
import "./button.css";
import { Icon, type IconName } from "./icon.tsx";

type Props = Omit<ComponentProps<"button">, "icon"> & {
  /** `accent` is the one thing that a surface is for; `quiet` has no border; `danger` destroys. */
  tone?: "plain" | "accent" | "quiet" | "danger";
  icon?: IconName;
};

export function Button({ tone = "plain", icon, children, class: name = "", ...rest }: Props) {
  return (
    <button type="button" {...rest} class={`button ${tone} ${name}`}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
