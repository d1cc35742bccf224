const patterns = new Map<string, RegExp>();

/** Ruby's `Dir.glob` as a regular expression for whole relative paths: `*`, `**`, `?`, `[…]` and `{…}`. */
export function globPattern(glob: string): RegExp {
  const known = patterns.get(glob);
  if (known) return known;
  const pattern = compile(glob.replace(/^\/+|\/+$/g, ""));
  patterns.set(glob, pattern);
  return pattern;
}

function compile(glob: string): RegExp {
  let source = "";
  let braces = 0;
  for (let at = 0; at < glob.length; at++) {
    const char = glob[at]!;
    const startsPart = at === 0 || glob[at - 1] === "/";
    if (startsPart && glob.startsWith("**/", at)) {
      source += "(?:(?!\\.)[^/]+/)*";
      at += 2;
    } else if (char === "*") {
      while (glob[at + 1] === "*") at++;
      source += startsPart ? "(?!\\.)[^/]*" : "[^/]*";
    } else if (char === "?") source += startsPart ? "(?!\\.)[^/]" : "[^/]";
    else if (char === "[" && glob.indexOf("]", at + 2) > 0) {
      const end = glob.indexOf("]", at + 2);
      source += `[${glob
        .slice(at + 1, end)
        .replace(/^[!^]/, "^")
        .replace(/[\\\]]/g, "\\$&")}]`;
      at = end;
    } else if (char === "{") {
      source += "(?:";
      braces++;
    } else if (char === "}" && braces > 0) {
      source += ")";
      braces--;
    } else if (char === "," && braces > 0) source += "|";
    else source += char.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  }
  try {
    return new RegExp(`^${source}${")".repeat(braces)}$`);
  } catch {
    // A range that runs backwards, such as `[z-a]`: Ruby matches nothing with it.
    return /(?!)/;
  }
}
