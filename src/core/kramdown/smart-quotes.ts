const punctuation = /[!-/:;<=>?@[-`{|}~]/;
const word = /[0-9A-Za-z_]/;
const opensAfter = /[\s[({-]/;

/**
 * Curl the straight quotes of one run of text, as kramdown does with what it meets left to right.
 * `next` is the character of the source right behind the run, "" at the end of the block.
 */
export function curlQuotes(
  text: string,
  next: string,
  [leftSingle, rightSingle, leftDouble, rightDouble]: readonly [string, string, string, string],
): string {
  if (!text.includes("'") && !text.includes('"')) return text;
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char !== "'" && char !== '"') {
      result += char;
      continue;
    }
    const before = text[at - 1] ?? "";
    const after = text[at + 1] ?? next;
    const left = char === "'" ? leftSingle : leftDouble;
    const right = char === "'" ? rightSingle : rightDouble;
    result += opens(char, before, after, text, at, next) ? left : right;
  }
  return result;
}

function opens(char: string, before: string, after: string, text: string, at: number, next: string): boolean {
  const tail = text.slice(at + 1, at + 5) + next;
  const outside = before === "" || /\s/.test(before);
  // '80s
  if (char === "'" && outside && /^\d\ds/.test(tail)) return false;
  // "'quoted' words"
  if ((after === "'" || after === '"') && after !== char && word.test(tail[1] ?? "") && outside) return true;
  if ((before === "'" || before === '"') && before !== char && word.test(after)) {
    const earlier = text[at - 2] ?? "";
    if (earlier === "" || /\s/.test(earlier)) return true;
  }
  if (before === "") {
    if (/^[_*]{1,2}\S/.test(tail)) return true;
    if (after === "" || /\s/.test(after)) return false;
    if (punctuation.test(after) && !tail.startsWith("...")) return !punctuation.test(after);
    return !/^s(?!\w)/.test(tail);
  }
  if (!opensAfter.test(before)) return false;
  if (after === "" || /\s/.test(after)) return false;
  return true;
}
