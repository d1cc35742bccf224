/** What the tag `post_url` says of a post: folders with their last slash, the digits of a day, a slug. */
export type PostName = { folder: string; day: string; slug: string };

// Jekyll::Tags::PostComparer::MATCHER
const form = /^\/?((?:.+\/)?)(\d+-\d+-\d+)-(.*)$/;

/** Reads the name in a tag; null where Jekyll cannot. */
export function readPostName(name: string): PostName | null {
  const [, folder = "", day, slug = ""] = form.exec(name) ?? [];
  return day === undefined ? null : { folder, day, slug };
}

const post = /^((?:.+\/)?)_posts\/((?:.+\/)?)(\d+-\d+-\d+)-([^/]*)\.[^./]+$/;

/**
 * Jekyll::Tags::PostComparer#initialize: the names of a post by its path below `collections_dir`, with the folders above
 * `_posts` or with those below; empty where both are there, and for what is no post.
 */
export function namesOfPost(path: string): PostName[] {
  const [, above = "", below = "", day, slug = ""] = post.exec(path) ?? [];
  if (day === undefined) return [];
  if (above !== "" && below !== "") return [];
  return [{ folder: above + below, day, slug }];
}

/** Jekyll::Tags::PostComparer#deprecated_equality: the day of a post and its slug find it in any folder, with a warning. */
export function dayAndSlug(path: string, date: string | null): string | null {
  const [, , , day, slug = ""] = post.exec(path) ?? [];
  return day === undefined ? null : keyOfDay({ day: date ?? day, slug });
}

/** What two names of one day and one slug have in common. */
export function keyOfDay({ day, slug }: Omit<PostName, "folder">): string {
  return `${day.split("-").map(Number).join("-")} ${slug}`;
}

/** The name as the tag has it. */
export function printPostName({ folder, day, slug }: PostName): string {
  return `${folder}${day}-${slug}`;
}
