import { useApp } from "../app-context.ts";
import { Icon } from "../controls/icon.tsx";
import { Menu } from "../controls/menu.tsx";

/** By date, by title or by what was touched last; the same choice again turns the order round. */
export function SortMenu() {
  const app = useApp();
  const m = app.words.value.library;
  const { sortBy, sortDescending } = app.settings.values.value;
  const natural = { date: true, title: false, updated: true };
  const orders = ["date", "title", "updated"] as const;
  return (
    <Menu
      label={m.sort}
      items={[
        ...orders.map((order) => ({
          label: m.sorts[order],
          checked: order === sortBy,
          run: () => {
            app.setSetting("sortDescending", natural[order]);
            app.setSetting("sortBy", order);
          },
        })),
        "line" as const,
        {
          label: m.reverse,
          icon: "sort" as const,
          run: () => app.setSetting("sortDescending", !sortDescending),
        },
      ]}
      button={(trigger) => (
        <button type="button" class="pill" {...trigger} aria-label={m.sortedBy(m.sorts[sortBy])}>
          <span>{m.sorts[sortBy]}</span>
          <Icon name={sortDescending ? "arrowDown" : "arrowUp"} size="small" />
        </button>
      )}
    />
  );
}
