/** A piece of a text as Liquid cuts it. */
export type Token = { begin: number; end: number } & (
  | { kind: "text"; text: string /** Where `text` starts, once white space was cut off. */; from: number }
  | { kind: "output"; markup: string }
  | { kind: "tag"; name: string; markup: string }
  | { kind: "broken"; message: string }
);

/** More mistakes than a post can hold by accident: from there on, braces are text. */
const mostMistakes = 100;

/** Cut a text into pieces; braces that do not close spoil their own line, not what follows. */
export function readTokens(source: string): Token[] {
  const tokens: Token[] = [];
  let mistakes = 0;
  let trimsNext = false;
  let isRaw = false;
  /** No `raw` is closed from here on. */
  let isRawOpen = false;
  let at = 0;
  const text = (from: number, to: number, trimsEnd: boolean) => {
    let [start, end] = [from, to];
    if (trimsNext) while (start < end && isBlank(source.charCodeAt(start))) start++;
    if (trimsEnd) while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
    if (to > from)
      tokens.push({ kind: "text", begin: from, end: to, from: start, text: source.slice(start, end) });
    trimsNext = false;
  };
  while (at < source.length) {
    if (isRaw) {
      const close = /\{%\s*endraw(?!\w)[\s\S]*?%\}/g;
      close.lastIndex = at;
      const found: RegExpExecArray | null = isRawOpen ? null : close.exec(source);
      if (found) {
        // What the opening tag trims is the text behind the closing one.
        const trims: boolean = trimsNext;
        trimsNext = false;
        text(at, found.index, false);
        trimsNext = trims;
        tokens.push({ kind: "tag", name: "endraw", markup: "", ...span(found.index, found[0].length) });
        at = found.index + found[0].length;
        isRaw = false;
        continue;
      }
      isRaw = false;
      isRawOpen = true;
      const message = "Liquid syntax error: 'raw' tag was never closed";
      const { begin, end } = tokens.pop()!;
      tokens.push({ kind: "broken", begin, end, message });
    }
    const begin = mistakes > mostMistakes ? -1 : nextBraces(source, at);
    if (begin < 0) {
      text(at, source.length, false);
      break;
    }
    const token = readBraces(source, begin);
    const isGood = token.kind !== "broken";
    text(at, begin, isGood && source[begin + 2] === "-");
    tokens.push(token);
    if (!isGood) mistakes++;
    trimsNext = isGood && source[token.end - 3] === "-" && token.end - begin > 4;
    isRaw = token.kind === "tag" && token.name === "raw";
    at = token.end;
  }
  return tokens;
}

const span = (begin: number, length: number) => ({ begin, end: begin + length });

// Ruby's lstrip and rstrip: NUL too.
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0;
}

function nextBraces(source: string, from: number): number {
  for (let at = source.indexOf("{", from); at >= 0; at = source.indexOf("{", at + 1)) {
    const next = source[at + 1];
    if (next === "{" || next === "%") return at;
  }
  return -1;
}

function readBraces(source: string, begin: number): Token {
  if (source[begin + 1] === "%") {
    const close = source.indexOf("%}", begin + 2);
    if (close < 0) return broken(source, begin, "Tag '{%' was not properly terminated with regexp: /\\%\\}/");
    const end = close + 2;
    const found = /^\{%-?\s*(#|\w+)\s*([\s\S]*?)-?%\}$/.exec(source.slice(begin, end));
    if (found) return { kind: "tag", name: found[1]!, markup: found[2]!, begin, end };
    const said = firstLine(source.slice(begin, end));
    return broken(source, begin, `Tag '${said}' was not properly terminated with regexp: /\\%\\}/`);
  }
  // Liquid takes the first brace for the end.
  const close = source.indexOf("}", begin + 2);
  const whole = close < 0 ? "{{" : source.slice(begin, close + 2);
  const found = /^\{\{-?([\s\S]*?)-?\}\}$/.exec(whole);
  if (found && !isRunaway(whole)) return { kind: "output", markup: found[1]!, begin, end: close + 2 };
  const said = firstLine(close < 0 || found ? whole : source.slice(begin, close + 1));
  return broken(source, begin, `Variable '${said}' was not properly terminated with regexp: /\\}\\}/`);
}

// Braces that found their end only behind other braces, lines below: a slip of one line must not eat the next ones.
function isRunaway(text: string): boolean {
  return /\n[\s\S]*\{[{%]/.test(text);
}

const firstLine = (text: string) => text.split("\n", 1)[0] ?? "";

function broken(source: string, begin: number, message: string): Token {
  const close = source.startsWith("{{", begin) ? "}}" : "%}";
  const line = source.indexOf("\n", begin);
  const lineEnd = line < 0 ? source.length : line;
  const next = nextBraces(source, begin + 2);
  const most = next >= 0 && next < lineEnd ? next : lineEnd;
  const found = source.slice(begin + 2, most).indexOf(close);
  const end = found >= 0 ? begin + 2 + found + 2 : Math.min(most, begin + 80);
  return { kind: "broken", begin, end: Math.max(end, begin + 2), message: `Liquid syntax error: ${message}` };
}
