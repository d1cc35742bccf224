import { useId, useRef, useState } from "preact/hooks";
import type { UndoStep } from "#core/text/edit.ts";
import { fold } from "#core/text/fold.ts";
import { useWords } from "../app-context.ts";
import { Chip } from "../controls/chip.tsx";
import { type Begun, goOn, standing, withHalf } from "./half-word.ts";
import "./words.css";

type Props = {
  label: string;
  words: readonly string[];
  onWrite: (words: string[], step: UndoStep) => void;
  /** Gives the text what it has under this key at this moment, when a word was begun after it and is not wanted. */
  onTakeBack: (step: UndoStep) => void;
  /** Words of the blog's other posts, the commonest first. */
  suggestions: readonly string[];
  hint?: string | undefined;
};

const mostSuggestions = 8;

/** A list of words as slips: Enter or a comma adds, Backspace in the empty field takes the last one away. */
export function WordsValue({ label, words, onWrite, onTakeBack, suggestions, hint }: Props) {
  const m = useWords().panel;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  /** `takeBack`: makes the text as if the word that is typed had never been begun. */
  const begun = useRef<(Begun & { takeBack: Props["onTakeBack"] | null }) | null>(null);
  begun.current = goOn(begun.current, words, typed);
  /** A word, from its first letter until it stands as a slip. */
  const step = useRef<UndoStep>({});
  const slips = standing(words, begun.current, typed);

  const sought = fold(typed.trim());
  const offered = suggestions
    .filter((word) => !words.includes(word) && fold(word).includes(sought))
    .slice(0, mostSuggestions);
  const shown = open && offered.length > 0;

  /** What is typed goes into the text at each key: the page may not live until Enter. */
  function write(
    next: readonly string[],
    half: string,
    takeBack: Props["onTakeBack"] | null,
    within: UndoStep = {},
  ) {
    const all = withHalf(next, half);
    const written = [...(begun.current?.written ?? [words]), all];
    begun.current = { slips: next, written, takeBack };
    if (all === next && takeBack) takeBack(within);
    else onWrite([...all], within);
  }

  function onInput(text: string) {
    const isFirst = typed === "" && !begun.current;
    if (typed === "") step.current = {};
    setTyped(text);
    setOpen(true);
    setAt(-1);
    write(slips, text, isFirst ? onTakeBack : (begun.current?.takeBack ?? null), step.current);
  }

  function add(text: string) {
    const isEmpty = typed === "" && text === "";
    if (typed === "") step.current = {};
    setTyped("");
    setAt(-1);
    const all = withHalf(slips, text);
    if (!isEmpty) write(all, "", all === slips ? (begun.current?.takeBack ?? null) : null, step.current);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const chosen = offered[at];
    if (event.key === "Enter" || event.key === ",") {
      if (typed.trim() === "" && !(shown && chosen)) return;
      event.preventDefault();
      add(shown && chosen !== undefined ? chosen : typed);
    } else if (event.key === "Backspace" && typed === "" && slips.length > 0) {
      event.preventDefault();
      write(slips.slice(0, -1), "", null);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (offered.length === 0) return;
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt((now) => (now + step + offered.length + (now < 0 && step < 0 ? 1 : 0)) % offered.length);
    } else if (event.key === "Escape" && shown) {
      event.stopPropagation();
      setOpen(false);
      setAt(-1);
    }
  }

  return (
    <div class="field words">
      <label for={id}>{label}</label>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only widens the field's own target */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside is what is used */}
      <div class="slips" onClick={(event) => event.target === event.currentTarget && field.current?.focus()}>
        {slips.map((word) => (
          <Chip
            key={word}
            removeLabel={m.removeWord(word)}
            onRemove={() => {
              write(
                slips.filter((each) => each !== word),
                typed,
                null,
              );
              field.current?.focus();
            }}
          >
            {word}
          </Chip>
        ))}
        <input
          ref={field}
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
          aria-describedby={hint === undefined ? undefined : `${id}-below`}
          value={typed}
          placeholder={slips.length === 0 ? m.addWord : ""}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onFocusIn={() => setOpen(true)}
          onFocusOut={() => {
            setOpen(false);
            // A word left half typed is a word typed.
            add(typed);
          }}
        />
      </div>
      {shown && (
        <div class="offered" role="listbox" id={`${id}-list`} aria-label={m.suggestions}>
          {offered.map((word, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
            <div
              key={word}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              // Before the field loses the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => add(word)}
            >
              {word}
            </div>
          ))}
        </div>
      )}
      {hint !== undefined && (
        <p id={`${id}-below`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
