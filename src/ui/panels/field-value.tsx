import type { OpenPost } from "#app/models/open-post.ts";
import { controlOf, wordsOf, wordsValue } from "#core/front-matter/fields.ts";
import type { Field } from "#core/front-matter/read.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import type { UndoStep } from "#core/text/edit.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { CheckField } from "../controls/check-field.tsx";
import { DateValue } from "../fields/date.tsx";
import { TextValue } from "../fields/text.tsx";
import { WordsValue } from "../fields/words.tsx";
import { fieldHint, fieldLabel } from "./field-words.ts";
import { layoutNames, suggestionsFor } from "./suggestions.ts";

/** The control of one key, over what the text says of it; each change is an edit of the text. */
export function FieldValue({ post, name, field }: { post: OpenPost; name: string; field: Field | null }) {
  const app = useApp();
  const m = app.words.value.panel;
  const label = fieldLabel(m, name);
  const hint = fieldHint(m, name, field, post.document.value);
  const value = field?.value;
  const source = field ? post.doc.value.slice(field.valueFrom, field.valueTo) : "";
  const set = (next: YamlValue, step?: UndoStep) => post.setField(name, next, step);

  switch (controlOf(name, value)) {
    case "words":
      return (
        <WordsValue
          label={label}
          words={wordsOf(name, value)}
          suggestions={suggestionsFor(app, name)}
          hint={hint}
          onWrite={(words, step) => set(wordsValue(name, words, value), step)}
          onTakeBack={(step) => (value === undefined ? post.removeField(name, step) : set(value, step))}
        />
      );
    case "switch":
      return (
        <CheckField
          label={label}
          checked={value === true}
          {...(hint === undefined ? {} : { hint })}
          onChange={(checked) => set(checked)}
        />
      );
    case "date": {
      const unreadable = post.document.value.problems.some(({ code }) => code === "date-unreadable");
      return (
        <DateValue
          label={label}
          source={source}
          hint={hint}
          error={unreadable ? m.dateUnreadable : undefined}
          onWrite={(date) => post.setDate(name, date)}
        />
      );
    }
    case "source":
      return (
        <div class="as-source">
          <span>{label}</span>
          <pre>{source}</pre>
          <Button
            tone="quiet"
            icon="pencil"
            onClick={() => {
              if (!field) return;
              post.editor.value?.select(field.valueFrom, field.valueTo);
              post.editor.value?.focus();
            }}
          >
            {m.editInText}
          </Button>
        </div>
      );
    case "number":
      return (
        <TextValue
          label={label}
          value={source}
          hint={hint}
          onWrite={(text, step) => set(numberOrText(text), step)}
        />
      );
    case "long-text":
      return <TextValue long label={label} value={textOf(value)} hint={hint} onWrite={set} />;
    case "text":
      return (
        <TextValue
          label={label}
          value={textOf(value)}
          hint={hint}
          face={name === "title" ? "serif" : name === "permalink" || name === "slug" ? "mono" : "sans"}
          suggestions={name === "layout" ? layoutNames(app) : []}
          onWrite={set}
        />
      );
  }
}

function textOf(value: YamlValue | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

function numberOrText(text: string): YamlValue {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
