/** A stretch of the text; lists of spans are sorted and do not overlap. */
export type Span = { from: number; to: number };

/** The spans without what `holes` cover. */
export function subtract(spans: readonly Span[], holes: readonly Span[]): Span[] {
  let left: Span[] = [...spans];
  for (const hole of holes)
    left = left.flatMap((span) =>
      hole.to <= span.from || hole.from >= span.to
        ? [span]
        : [
            { from: span.from, to: Math.min(span.to, hole.from) },
            { from: Math.max(span.from, hole.to), to: span.to },
          ].filter(({ from, to }) => to > from),
    );
  return left;
}

/** All spans in order, those that overlap or have only `glue` between them made one. */
export function unite(spans: readonly Span[], glue: readonly Span[]): Span[] {
  const united: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = united.at(-1);
    const gap = last && span.from > last.to ? subtract([{ from: last.to, to: span.from }], glue) : [];
    if (last && gap.length === 0) last.to = Math.max(last.to, span.to);
    else united.push({ ...span });
  }
  return united;
}

/** The span whose text this is, without blanks at its ends, or null when there is nothing else. */
export function trimSpan(text: string, { from, to }: Span): Span | null {
  const lead = text.length - text.trimStart().length;
  const trail = text.length - text.trimEnd().length;
  return lead === text.length ? null : { from: from + lead, to: to - trail };
}
