import { useSignal } from "@preact/signals";
import type { Facet } from "#app/models/filter.ts";
import { fold } from "#core/text/fold.ts";
import { useApp } from "../app-context.ts";
import { Floating } from "../controls/floating.tsx";
import { Icon } from "../controls/icon.tsx";
import "./facet-picker.css";

type Props = {
  label: string;
  value: string | null;
  facets: readonly Facet[];
  name?: (value: string) => string;
  onPick: (value: string | null) => void;
};

/** A small paper with the values of one facet; many values can be narrowed by typing. */
export function FacetPicker(props: Props) {
  const { label, value, facets, name = (v) => v } = props;
  // One value that all share is no choice; one that was chosen must stay to be taken away.
  if (facets.length < 2 && value === null && facets[0] === undefined) return null;
  return (
    <Floating
      kind="dialog"
      label={label}
      button={(trigger) => (
        <button type="button" class={`pill ${value === null ? "" : "on"}`} {...trigger}>
          <span>{value === null ? label : name(value)}</span>
          <Icon name="chevronDown" size="small" />
        </button>
      )}
    >
      {(close) => <Values {...props} name={name} close={close} />}
    </Floating>
  );
}

function Values(props: Required<Props> & { close: () => void }) {
  const { label, value, facets, name, onPick, close } = props;
  const app = useApp();
  const m = app.words.value.library;
  const typed = useSignal("");
  const long = facets.length > 10;
  const sought = fold(typed.value.trim());
  const found = facets.filter((facet) => fold(name(facet.value)).includes(sought)).slice(0, 200);
  const pick = (next: string | null) => {
    close();
    onPick(next);
  };
  const number = new Intl.NumberFormat(app.language.value);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows of the list inside
    <div class="facet-picker" onKeyDown={move}>
      {long && (
        <input
          type="search"
          class="narrow"
          aria-label={m.narrow(label)}
          placeholder={m.narrow(label)}
          data-autofocus
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      )}
      <ul aria-label={label}>
        {value !== null && (
          <li>
            <button type="button" class="any" onClick={() => pick(null)}>
              <span>{m.any}</span>
            </button>
          </li>
        )}
        {found.map((facet, i) => (
          <li key={facet.value}>
            <button
              type="button"
              aria-pressed={facet.value === value}
              data-autofocus={!long && i === 0 ? true : undefined}
              onClick={() => pick(facet.value === value ? null : facet.value)}
            >
              <span>{name(facet.value)}</span>
              <small>{number.format(facet.count)}</small>
            </button>
          </li>
        ))}
        {found.length === 0 && <li class="none">{m.noValue}</li>}
      </ul>
    </div>
  );
}

function move(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, button")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const to = event.key === "ArrowDown" ? Math.min(at + 1, stops.length - 1) : Math.max(at - 1, 0);
  event.preventDefault();
  stops[to]?.focus();
}
