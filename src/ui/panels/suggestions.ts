import type { App } from "#app/app.ts";

/** Words that the blog's other posts have under this key, the commonest first. */
export function suggestionsFor(app: App, key: string): string[] {
  const { tags, categories } = app.library.facets.value;
  if (key === "tags" || key === "tag") return tags.map(({ value }) => value);
  if (key === "category" || key === "categories") return categories.map(({ value }) => value);
  return [];
}

/** The layouts of the imported site, by the names that front matter gives them. */
export function layoutNames(app: App): string[] {
  const files = Object.keys(app.blog.value?.site.value?.files ?? {});
  return files.flatMap((path) => /^_layouts\/(.+)\.[^.]+$/.exec(path)?.[1] ?? []).sort();
}
