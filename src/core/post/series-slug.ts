import { parseFileName } from "#core/jekyll/file-name.ts";

/** A series shows itself by this many episodes that are named alike. */
const leastEpisodes = 2;

/**
 * The slug of the next episode, where recent posts with the same title but for its numbers were filed under one name
 * but for the same numbers (`A mon compte + 8 mois` as `solo-plus-8-mois`); null when they teach none.
 */
export function seriesSlug(
  title: string,
  episodes: readonly { title: string; path: string }[],
): string | null {
  const wanted = numbersOf(title);
  if (wanted.length === 0) return null;
  const patterns = new Map<string, number>();
  const like = episodes.filter((episode) => patternOf(episode.title) === patternOf(title));
  for (const episode of like) {
    const slug = parseFileName(episode.path)?.slug;
    if (slug === undefined || slug.includes("#")) continue;
    if (numbersOf(slug).join() !== numbersOf(episode.title).join()) continue;
    patterns.set(patternOf(slug), (patterns.get(patternOf(slug)) ?? 0) + 1);
  }
  for (const [pattern, count] of patterns) {
    if (count < leastEpisodes || count * 2 <= like.length) continue;
    let at = 0;
    return pattern.replace(/#/g, () => wanted[at++] ?? "");
  }
  return null;
}

function numbersOf(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}

function patternOf(text: string): string {
  return text.normalize("NFC").replace(/#/g, " ").replace(/\d+/g, "#").trim();
}
