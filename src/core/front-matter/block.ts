/** Where the front matter lies in a file; every offset is into the text that was searched. */
export type Block = {
  /** The opening fence: 0, or 1 behind a BOM. */
  from: number;
  /** Behind the closing fence and its line break. */
  to: number;
  /** Behind the line break of the opening fence. */
  yamlFrom: number;
  /** The start of the closing fence. */
  yamlTo: number;
  /** Where the body begins: Ruby swallows the blank lines that follow the closing fence. */
  bodyFrom: number;
};

// Jekyll::Document::YAML_FRONT_MATTER_REGEXP. Ruby's `\s`, `^` and `$` know fewer spaces and line breaks than ours.
const frontMatter = /^(---[ \t\r\f\v]*\n[\s\S]*?)(?<=\n)((?:---|\.\.\.)[ \t\r\n\f\v]*(?=\n|(?![\s\S]))\n?)/;

/** Finds the front matter as Jekyll does, or null when the whole file is body; a BOM before it is allowed. */
export function findBlock(text: string): Block | null {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // Cheap, and keeps the regular expression from walking a long body in vain.
  if (!text.startsWith("---", from)) return null;
  const match = frontMatter.exec(from ? text.slice(from) : text);
  if (!match) return null;
  const yamlTo = from + match[1]!.length;
  const bodyFrom = yamlTo + match[2]!.length;
  const lineEnd = text.indexOf("\n", yamlTo);
  return {
    from,
    to: lineEnd < 0 ? text.length : lineEnd + 1,
    yamlFrom: text.indexOf("\n", from) + 1,
    yamlTo,
    bodyFrom,
  };
}

/** The text behind the front matter, without the blank lines that Jekyll swallows. */
export function bodyOf(text: string): string {
  const block = findBlock(text);
  if (block) return text.slice(block.bodyFrom);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
