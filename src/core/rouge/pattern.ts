const blank = " \\t\\n\\v\\f\\r";
const notBlank = "\\0-\\x08\\x0e-\\x1f\\x21-";
// Letters and digits of the scripts that people write in, by whole blocks.
const word =
  "\\w\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0300-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3041-\\u3096" +
  "\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u31ff\\u3400-\\u4dbf\\u4e00-\\ua48c\\ua640-\\ud7ff\\uf900-\\ufdff" +
  "\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc";
const edge = `(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`;
const noEdge = `(?:(?<=[${word}])(?=[${word}])|(?<![${word}])(?![${word}]))`;

/**
 * The pattern as Ruby reads it, tried at one place only: blanks are those of ASCII, `.` stops at `\n` alone, and `\b`
 * knows letters beyond ASCII, which costs enough to be asked for only when the text has some.
 */
export function rubyPattern({ source, flags }: RegExp, isAscii: boolean): RegExp {
  const last = /[uv]/.test(flags) ? "\\u{10ffff}" : "\\uffff";
  let isInClass = false;
  const ruby = source.replace(/\\[\s\S]|[[\].]/g, (part) => {
    if (part === "[" || part === "]") isInClass = part === "[" || (isInClass && part !== "]");
    if (part === "\\s") return isInClass ? blank : `[${blank}]`;
    if (part === "\\S") return isInClass ? `${notBlank}${last}` : `[^${blank}]`;
    if (isInClass) return part;
    if (part === ".") return flags.includes("s") ? part : "[^\\n]";
    if (part === "\\b" && !isAscii) return edge;
    if (part === "\\B" && !isAscii) return noEdge;
    return part;
  });
  return new RegExp(ruby, [...new Set(`${flags.replace("g", "")}my`)].join(""));
}
