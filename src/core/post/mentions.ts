const mostMentions = 3;
const longestHost = 200;
const longestLine = 240;

/** The lines where a text says one of these names, whole; a few are enough to go and look. */
export function findMentions(text: string, names: readonly string[]): string[] {
  const lines: string[] = [];
  const seen: { from: number; to: number }[] = [];
  // The longest first: what holds a shorter one is one mention.
  for (const name of [...names].sort((one, other) => other.length - one.length)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (lines.length === mostMentions) return lines;
      const to = at + name.length;
      const isPart = seen.some((span) => at >= span.from && to <= span.to);
      if (isPart || goesBefore(text, at, name) || goesOn(text, to)) continue;
      seen.push({ from: at, to });
      lines.push(lineAt(text, at));
    }
  }
  return lines;
}

/** Letters before it make another name of it, except those of a host before a URL. */
function goesBefore(text: string, at: number, name: string): boolean {
  const near = text.slice(Math.max(at - longestHost, 0), at);
  const before = near.slice(near.lastIndexOf("\n") + 1);
  const rest = name.startsWith("/") ? before.replace(/https?:\/\/[^/\s"'()]+$/, "") : before;
  return /[\p{L}\p{N}_/-]$/u.test(rest);
}

function goesOn(text: string, at: number): boolean {
  return /^[\p{L}\p{N}_-]/u.test(text.slice(at, at + 2)) && text[at - 1] !== "/";
}

/** Of a long line, what stands around. */
function lineAt(text: string, at: number): string {
  const before = text.slice(Math.max(at - longestLine / 2, 0), at);
  const [after = ""] = text.slice(at, at + longestLine / 2).split("\n", 1);
  return (before.slice(before.lastIndexOf("\n") + 1) + after).trim();
}
