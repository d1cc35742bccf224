import { findBlock } from "#core/front-matter/block.ts";
import { toEditorText } from "#core/text/line-endings.ts";
import { isSafePath } from "./safe-path.ts";

/** What the page says besides the posts; without a single tag. */
export type ReaderWords = {
  language: string;
  title: (blog: string) => string;
  /** Of the backup, and how many posts it holds. */
  lead: (when: string, posts: string) => string;
  howTitle: string;
  /** How everything comes back, a paragraph each. */
  how: readonly string[];
  contents: string;
  drafts: string;
  posts: string;
  others: string;
  file: string;
  frontMatter: string;
  empty: string;
  toContents: string;
};

/** A post as its card tells of it; `day` as the language writes it, "" where there is none. */
export type ReaderItem = {
  id: string;
  kind: "post" | "draft" | "other";
  title: string;
  day: string;
  path: string;
};

export type ReaderHead = {
  words: ReaderWords;
  blogName: string;
  /** As the language writes them. */
  when: string;
  counted: string;
  /** `sha256-…` of `readerStyle`: the only style that the page may have. */
  styleHash: string;
};

/** The style of the page, whose hash its content policy names. */
export const readerStyle = `
:root { color-scheme: light dark; --paper: #faf8f4; --ink: #25211c; --soft: #5c544a; --line: #e2dccf; --accent: #24497f; --raised: #fffdf9; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1a18; --ink: #e9e3d9; --soft: #b9b0a3; --line: #37332e; --accent: #a3c0ee; --raised: #2a2826; } }
* { box-sizing: border-box; }
body { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 6rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, serif; }
h1 { margin: 0 0 .5rem; font-size: 2.25rem; line-height: 1.15; }
h2 { margin: 3rem 0 1rem; font-size: 1.375rem; }
h3 { margin: 1.5rem 0 .25rem; font: 600 .8125rem/1.5 system-ui, sans-serif; color: var(--soft); }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
.lead, .where, .back { margin: 0 0 1rem; color: var(--soft); font: .875rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
.where a { text-underline-offset: .3em; }
.back { margin-top: 1.5rem; }
.how { margin: 1.5rem 0; padding: .75rem 1.25rem; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
.how h2 { margin: .25rem 0 .5rem; font-size: 1.0625rem; }
.how p { margin: .5rem 0; }
ul { margin: 0; padding: 0; list-style: none; }
li { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; padding: .4rem 0; border-bottom: 1px solid var(--line); }
li span { color: var(--soft); font: .875rem/1.8 system-ui, sans-serif; }
article { margin-top: 4rem; padding-top: 2rem; border-top: 1px solid var(--line); }
article h2 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; tab-size: 4; }
pre.head { margin: .75rem 0 1.5rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); font: .8125rem/1.55 ui-monospace, Menlo, Consolas, monospace; }
@media print { body { max-width: none; padding: 0; background: none; font-size: 11pt; } article { break-before: page; border: 0; margin: 0; padding: 0; } .how, .back { display: none; } a { color: inherit; text-decoration: none; } }
`;

/** The page up to its first post: what it is, how everything comes back, and a table of contents. */
export function printReaderHead(head: ReaderHead, items: readonly ReaderItem[]): string {
  const { words, blogName, when, counted, styleHash } = head;
  const numbers = new Map(items.map(({ id }, at) => [id, at + 1]));
  const list = (kind: ReaderItem["kind"], title: string): string => {
    const some = items.filter((item) => item.kind === kind);
    if (some.length === 0) return "";
    const rows = some.map(
      ({ id, title: name, day }) =>
        `<li><a href="#p${numbers.get(id)}">${escapeHtml(name)}</a><span>${escapeHtml(day)}</span></li>`,
    );
    return `<h2>${escapeHtml(title)}</h2>\n<ul>\n${rows.join("\n")}\n</ul>\n`;
  };
  return `<!doctype html>
<html lang="${escapeHtml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(words.title(blogName))}</title>
<style>${readerStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(blogName)}</h1>
<p class="lead">${escapeHtml(words.lead(when, counted))}</p>
<section class="how">
<h2>${escapeHtml(words.howTitle)}</h2>
${words.how.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("\n")}
</section>
</header>
<nav id="contents" aria-label="${escapeHtml(words.contents)}">
${list("draft", words.drafts)}${list("post", words.posts)}${list("other", words.others)}${items.length === 0 ? `<p>${escapeHtml(words.empty)}</p>\n` : ""}</nav>
<main>
`;
}

/** One post of the page, `number` counted from 1; `entry` is where its file lies in the zip. */
export function printReaderPost(
  words: ReaderWords,
  number: number,
  { title, day, path }: ReaderItem,
  { text, entry }: { text: string; entry: string },
): string {
  const plain = toEditorText(text);
  const block = findBlock(plain);
  const yaml = block ? plain.slice(block.yamlFrom, block.yamlTo).replace(/\n$/, "") : "";
  const body = block ? plain.slice(block.bodyFrom) : plain;
  const href = isSafePath(entry) ? entry.split("/").map(encodeURIComponent).join("/") : "";
  // A newline right behind `<pre>` is swallowed: one is given to be swallowed.
  return `<article id="p${number}">
<h2>${escapeHtml(title)}</h2>
<p class="where">${day === "" ? "" : `${escapeHtml(day)} · `}${escapeHtml(words.file)} <a href="./${escapeHtml(href)}">${escapeHtml(path)}</a></p>
${yaml === "" ? "" : `<h3>${escapeHtml(words.frontMatter)}</h3>\n<pre class="head">\n${escapeHtml(yaml)}</pre>\n`}<pre>
${escapeHtml(body)}</pre>
<p class="back"><a href="#contents">${escapeHtml(words.toContents)}</a></p>
</article>
`;
}

/** The end of the page. */
export const readerFoot = "</main>\n</body>\n</html>\n";

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that no reader of HTML takes for anything else; a NUL, which none can show, as its picture. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => escapes[letter]!).replaceAll("\0", "\u2400");
}
