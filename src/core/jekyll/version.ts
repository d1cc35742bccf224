/** The major version of Jekyll that a blog is built with, as far as it matters: 3 and 4 differ in links and defaults. */
export type JekyllVersion = 3 | 4;

/** What the blog's `Gemfile.lock`, else its `Gemfile`, says of Jekyll; 4 when nothing does. */
export function jekyllVersion(files: Readonly<Record<string, string>>): JekyllVersion {
  const locked = /^ {4}jekyll \((\d+)\./m.exec(files["Gemfile.lock"] ?? "");
  if (locked) return Number(locked[1]) < 4 ? 3 : 4;
  const gems = (files.Gemfile ?? "").replace(/^\s*#.*$/gm, "");
  const wanted = /^\s*gem\s*\(?\s*["']jekyll["']\s*,\s*["'][~>=<!\s]*(\d+)/m.exec(gems);
  if (wanted) return Number(wanted[1]) < 4 ? 3 : 4;
  // GitHub's own gem holds Jekyll 3.
  return /^\s*gem\s*\(?\s*["']github-pages["']/m.test(gems) ? 3 : 4;
}
