import type { Field } from "#core/front-matter/read.ts";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import type { Messages } from "#i18n/messages.ts";

/** The name of a key in the writer's language; a key of her own keeps its own name. */
export function fieldLabel(m: Messages["panel"], key: string): string {
  const labels: Record<string, string> = m.fields;
  return Object.hasOwn(labels, key) ? labels[key]! : key;
}

/** What is worth saying below a field that is not there. */
export function fieldHint(
  m: Messages["panel"],
  key: string,
  field: Field | null,
  document: JekyllDocument,
): string | undefined {
  const isEmpty = field === null || field.value === null;
  return key === "title" && isEmpty ? m.titleFromName(document.title) : undefined;
}
