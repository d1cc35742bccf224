/** A coloured stretch of one line of YAML, from its first character. */
export type YamlToken = {
  type: "YamlKey" | "YamlMark" | "YamlString" | "YamlLiteral" | "YamlComment";
  from: number;
  to: number;
};

const keyPattern =
  /^(\s*(?:- +)*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#'"[\]{},&*!|>%@`-][^:#]*?|-[^\s:#][^:#]*?)(\s*:)(?=\s|$)/;
const literal =
  /^(?:true|false|yes|no|on|off|null|~|[-+]?\d[\d._]*|\d{4}-\d\d?-\d\d?(?:[Tt ].*)?|[&*!][^\s]*|[|>][-+\d]*)$/i;

/**
 * What to colour in a line of front matter. It looks at one line only, so the inside of a block scalar is coloured
 * as if it were keys: the block is small and the colours are faint.
 */
export function tokenizeYaml(line: string): YamlToken[] {
  const tokens: YamlToken[] = [];
  const add = (type: YamlToken["type"], from: number, to: number) => {
    if (to > from) tokens.push({ type, from, to });
  };
  const key = keyPattern.exec(line);
  let at = 0;
  if (key) {
    const [, lead = "", name = "", colon = ""] = key;
    const dash = lead.search(/-/);
    if (dash > -1) add("YamlMark", dash, lead.trimEnd().length);
    at = lead.length;
    add("YamlKey", at, at + name.length);
    at += name.length;
    add("YamlMark", at, at + colon.length);
    at += colon.length;
  } else {
    const dash = /^\s*-(?=\s|$)/.exec(line);
    if (dash) {
      at = dash[0].length;
      add("YamlMark", at - 1, at);
    }
  }
  tokenizeValue(line, at, add);
  return tokens;
}

function tokenizeValue(
  line: string,
  start: number,
  add: (type: YamlToken["type"], from: number, to: number) => void,
) {
  let at = start + (/^\s*/.exec(line.slice(start))?.[0].length ?? 0);
  const flow = line[at] === "[" || line[at] === "{";
  while (at < line.length) {
    const rest = line.slice(at);
    const blank = /^\s+/.exec(rest)?.[0].length ?? 0;
    const afterBlank = at === 0 || at === start || /\s/.test(line[at - 1] ?? "");
    const string = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0].length ?? 0;
    if (blank) at += blank;
    else if (line[at] === "#" && afterBlank) return add("YamlComment", at, line.length);
    else if (string) {
      add("YamlString", at, at + string);
      at += string;
    } else if (flow && /[[\]{},:]/.test(line[at] ?? "")) {
      add("YamlMark", at, at + 1);
      at += 1;
    } else {
      const word = (flow ? /^[^[\]{},]+/ : /^.+?(?=\s+#|\s*$)/).exec(rest)?.[0] ?? line[at] ?? "";
      if (literal.test(word.trim())) add("YamlLiteral", at, at + word.trimEnd().length);
      at += word.length;
    }
  }
}
