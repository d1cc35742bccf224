import type { Card } from "#core/post/card.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../controls/icon.tsx";
import { FacetPicker } from "./facet-picker.tsx";

/** Tag, category, year, kind: each a small paper with counts; shown only where there is something to choose. */
export function Filters() {
  const app = useApp();
  const { library } = app;
  const m = app.words.value.library;
  const filter = library.filter.value;
  const facets = library.facets.value;
  const set = (change: Partial<typeof filter>) => {
    library.filter.value = { ...library.filter.value, ...change };
  };
  const kindName = (kind: string) => m.kinds[kind as Card["kind"]];
  const isFiltered =
    filter.tag !== null ||
    filter.category !== null ||
    filter.year !== null ||
    filter.kind !== null ||
    filter.changed;

  return (
    <fieldset class="filters" aria-label={m.filters}>
      <FacetPicker label={m.tag} value={filter.tag} facets={facets.tags} onPick={(tag) => set({ tag })} />
      <FacetPicker
        label={m.category}
        value={filter.category}
        facets={facets.categories}
        onPick={(category) => set({ category })}
      />
      <FacetPicker
        label={m.year}
        value={filter.year}
        facets={facets.years}
        onPick={(year) => set({ year })}
      />
      <FacetPicker
        label={m.kind}
        value={filter.kind}
        facets={facets.kinds}
        name={kindName}
        onPick={(kind) => set({ kind: kind as Card["kind"] | null })}
      />
      {isFiltered && (
        <button type="button" class="pill clear" onClick={() => library.clearFilter()}>
          <Icon name="close" size="small" />
          <span>{m.clearFilter}</span>
        </button>
      )}
    </fieldset>
  );
}
