import type { ComponentChildren } from "preact";

/** One thing that is known, under its name; its buttons stand below. */
export function Fact({
  name,
  children,
  actions,
}: {
  name: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
}) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        {children}
        {actions && <div class="actions">{actions}</div>}
      </dd>
    </div>
  );
}
