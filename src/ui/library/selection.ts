/** Where the list stands: the row under the cursor, where a range began, and the rows chosen. */
export type Standing = { active: string | null; anchor: string | null; selected: ReadonlySet<string> };

/** How a move or a press was meant. */
export type Manner = "plain" | "toggle" | "range";

/** The standing after going to a row; `ids` is the list in its order. */
export function goTo(ids: readonly string[], standing: Standing, id: string, manner: Manner): Standing {
  if (manner === "plain") return { active: id, anchor: id, selected: new Set() };
  if (manner === "toggle") {
    const selected = new Set(standing.selected);
    if (!selected.delete(id)) selected.add(id);
    return { active: id, anchor: id, selected };
  }
  const from = Math.max(0, ids.indexOf(standing.anchor ?? standing.active ?? id));
  const to = ids.indexOf(id);
  const [first, last] = from < to ? [from, to] : [to, from];
  return {
    active: id,
    anchor: ids[from] ?? id,
    selected: new Set(ids.slice(first, last + 1)),
  };
}

/** The index that a key leads to, or null when it is none of the list's. */
export function indexAfter(
  key: string,
  at: number,
  { count, page }: { count: number; page: number },
): number | null {
  if (count === 0) return null;
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: Math.max(0, at) + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/** The next row whose folded title begins with what was typed; one letter again and again goes round. */
export function typeAhead(titles: readonly string[], at: number, typed: string): number | null {
  const once = /^(.)\1*$/u.test(typed);
  const sought = once ? typed.slice(0, [...typed][0]?.length ?? 1) : typed;
  const start = once || typed.length === 1 ? at + 1 : Math.max(0, at);
  for (let step = 0; step < titles.length; step += 1) {
    const i = (start + step) % titles.length;
    if (titles[i]?.startsWith(sought)) return i;
  }
  return null;
}
