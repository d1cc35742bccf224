import { useId, useRef, useState } from "preact/hooks";
import { fold } from "#core/text/fold.ts";
import { useWords } from "../app-context.ts";
import { Chip } from "../controls/chip.tsx";
import "./words.css";

type Props = {
  label: string;
  words: readonly string[];
  onWrite: (words: string[]) => void;
  /** Words of the blog's other posts, the commonest first. */
  suggestions: readonly string[];
  hint?: string | undefined;
};

const mostSuggestions = 8;

/** A list of words as slips: Enter or a comma adds, Backspace in the empty field takes the last one away. */
export function WordsValue({ label, words, onWrite, suggestions, hint }: Props) {
  const m = useWords().panel;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);

  const sought = fold(typed.trim());
  const offered = suggestions
    .filter((word) => !words.includes(word) && fold(word).includes(sought))
    .slice(0, mostSuggestions);
  const shown = open && offered.length > 0;

  function add(text: string) {
    const word = text.trim();
    setTyped("");
    setAt(-1);
    if (word !== "" && !words.includes(word)) onWrite([...words, word]);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const chosen = offered[at];
    if (event.key === "Enter" || event.key === ",") {
      if (typed.trim() === "" && !(shown && chosen)) return;
      event.preventDefault();
      add(shown && chosen !== undefined ? chosen : typed);
    } else if (event.key === "Backspace" && typed === "" && words.length > 0) {
      event.preventDefault();
      onWrite(words.slice(0, -1));
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
        {words.map((word) => (
          <Chip
            key={word}
            removeLabel={m.removeWord(word)}
            onRemove={() => {
              onWrite(words.filter((each) => each !== word));
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
          placeholder={words.length === 0 ? m.addWord : ""}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setOpen(true);
            setAt(-1);
          }}
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
