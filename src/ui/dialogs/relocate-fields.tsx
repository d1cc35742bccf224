import type { Relocating } from "#app/models/relocating.ts";
import type { CivilDate } from "#core/jekyll/file-name.ts";
import { relocation } from "#i18n/relocation.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { TextField } from "../controls/text-field.tsx";
import { WordsValue } from "../fields/words.tsx";
import { suggestionsFor } from "../panels/suggestions.ts";

/** What the writer asks for, as her fields hold it. */
export type RelocateInput = {
  slug: string;
  /** `YYYY-MM-DD`, or what a half-typed date is: `""`. */
  day: string;
  categories: readonly string[];
  root: string;
};

type Props = {
  relocating: Relocating;
  input: RelocateInput;
  onInput: (input: RelocateInput) => void;
  /** What the title alone would call it. */
  titleSlug: string;
};

/** The fields on which a post's file name and URL hang. */
export function RelocateFields({ relocating, input, onInput, titleSlug }: Props) {
  const app = useApp();
  const m = relocation[app.language.value];
  const { standing, roots } = relocating;
  const set = (change: Partial<RelocateInput>) => onInput({ ...input, ...change });
  const isPost = standing.kind === "post";
  const hint = standing.permalink === null ? undefined : m.permalink(standing.permalink);
  return (
    <div class="relocate-fields">
      <div class="slug">
        <TextField
          label={m.slug}
          face="mono"
          value={input.slug}
          onInput={(slug) => set({ slug })}
          error={isName(input.slug) ? undefined : m.slugEmpty}
          hint={hint}
          data-autofocus
        />
        {titleSlug !== "" && titleSlug !== input.slug && (
          <Button tone="quiet" onClick={() => set({ slug: titleSlug })}>
            {m.fromTitle}
          </Button>
        )}
      </div>
      {isPost && (
        <TextField
          type="date"
          label={m.day}
          value={input.day}
          onInput={(day) => set({ day })}
          error={readDay(input.day) ? undefined : m.dayEmpty}
        />
      )}
      {standing.kind !== "other" && !standing.isUnreadable && (
        <WordsValue
          label={m.categories}
          words={input.categories}
          suggestions={suggestionsFor(app, "categories")}
          hint={input.root === "" ? undefined : m.fromFolder(input.root)}
          onWrite={(categories) => set({ categories })}
          onTakeBack={() => set({})}
        />
      )}
      {standing.kind !== "other" && roots.length > 1 && (
        <SelectField
          label={m.folder}
          value={input.root}
          options={roots.map((root) => ({ value: root, label: root === "" ? m.noFolder : root }))}
          onChange={(root) => set({ root })}
        />
      )}
    </div>
  );
}

/** Whether there is anything in it to make a file name of. */
export function isName(slug: string): boolean {
  return /[\p{L}\p{N}]/u.test(slug);
}

/** A day as a field of dates writes it; null while it is not one. */
export function readDay(day: string): CivilDate | null {
  const [year, month, date] = day.split("-").map(Number);
  // Years of the first centuries are years half typed.
  return year && month && date && year > 999 ? { year, month, day: date } : null;
}
