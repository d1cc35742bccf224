import { readConfig } from "#core/jekyll/config.ts";
import { type Seen, type SeenValue, seePost, type Viewpoint } from "#core/post/seen/seen.ts";
import { applyEdits } from "#core/text/edit.ts";

/** Noon of a Friday in November. */
export const now = Date.UTC(2026, 10, 20, 12);

export type SightOptions = Partial<Viewpoint> & { path?: string; config?: string; text?: string };

export type Sight = Seen & {
  text: string;
  get<Key extends SeenValue["key"]>(key: Key): SeenValue & { key: Key };
};

/** What is seen of a post with this front matter, in Paris. */
export function see(front: string, options: SightOptions = {}): Sight {
  const { path = "_posts/2017-10-09-huit-mois.md", config = "timezone: Europe/Paris\n", ...rest } = options;
  const { text = `---\n${front}\n---\nUn.\n\nDeux.\n`, ...viewpoint } = rest;
  const seen = seePost({ path, text }, readConfig(config).config, {
    now,
    zone: "Europe/Paris",
    ...viewpoint,
  });
  return {
    ...seen,
    text,
    get: (key) => seen.values.find((value) => value.key === key) as never,
  };
}

/** The front matter once a value is mended; null when nothing is offered. */
export function mended(sight: Sight, key: SeenValue["key"] | null): string | null {
  const fix = key === null ? sight.lost?.fix : sight.get(key).fix;
  if (!fix) return null;
  return /^---\n([\s\S]*?)\n?---\n/.exec(applyEdits(sight.text, fix.edits))?.[1] ?? null;
}
