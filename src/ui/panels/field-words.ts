import type { Field } from "#core/front-matter/read.ts";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import type { Messages } from "#i18n/messages.ts";

/** The name of a key in the writer's language; a key of her own keeps its own name. */
export function fieldLabel(m: Messages["panel"], key: string): string {
  const labels: Record<string, string> = m.fields;
  return Object.hasOwn(labels, key) ? labels[key]! : key;
}

/** What is worth saying below a field: above all where Jekyll sees something else than what is written. */
export function fieldHint(
  m: Messages["panel"],
  key: string,
  field: Field | null,
  document: JekyllDocument,
): string | undefined {
  const { value } = field ?? {};
  if (key === "title") {
    if (value === undefined || value === null) return m.titleFromName(document.title);
    return typeof value !== "string" || value !== document.title ? m.jekyllSees(document.title) : undefined;
  }
  if (key === "tags" && typeof value === "string" && document.tags.length > 1)
    return m.splitTags(document.tags.length, document.tags);
  if (key === "categories" && typeof value === "string" && document.categories.length > 1)
    return m.splitCategories(document.categories.length, document.categories);
  if (key === "published" && value !== true) return m.notPublished;
  return undefined;
}
