import { readConfig } from "#core/jekyll/config.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import type { Source } from "#core/post/relocated-file.ts";
import {
  type Departure,
  documentAt,
  planRelocation,
  type Relocation,
  surveyMove,
} from "#core/post/relocation.ts";

const context = { now: Date.UTC(2026, 0, 1), buildZone: "Europe/Paris" };
export const head = "---\ntitle: Foix\n---\n";

export type Blog = {
  config?: string;
  from?: string;
  to: string | Source;
  /** The moved post's text. */
  text?: string;
  /** Other posts, by their paths. */
  others?: Record<string, string>;
  redirect?: boolean;
} & Partial<Pick<Departure, "files" | "former">>;

/** Moves the post `foix`, by default away from `_posts/2017-09-17-foix.md`. */
export function move({
  config: yaml = "",
  to,
  from = "_posts/2017-09-17-foix.md",
  text = head,
  ...rest
}: Blog): Relocation {
  const { config } = readConfig(yaml);
  const { others: texts = {}, ...options } = rest;
  const others = Object.entries(texts).map(([path, body]) => ({ id: path, path, text: body }));
  const documents: SiteDocument[] = [{ id: "foix", path: from, text }, ...others].map((file) =>
    documentAt(file, { id: file.id, title: file.id, config, context }),
  );
  const { redirect = false, ...known } = options;
  const departure = { id: "foix", from: { path: from, text }, others, documents, config, context, ...known };
  return planRelocation(surveyMove(departure), {
    to: typeof to === "string" ? { path: to, text } : to,
    redirect,
  });
}

/** What becomes of one other post that says this. */
export function rewritten(body: string, blog: Omit<Blog, "others">): string {
  const path = "_posts/2018-01-01-autre.md";
  const plan = move({ ...blog, others: { [path]: `${head}${body}` } });
  const change = plan.changes.find(({ id }) => id === path);
  return (change?.after ?? `${head}${body}`).slice(head.length);
}

export const pamiers = "_posts/2017-09-17-pamiers.md";
