import type { yamlUnreadable } from "#core/post/checks/head/yaml-unreadable.ts";
import type { Rule, RuleWords } from "#core/post/checks/rule.ts";

type Told = typeof yamlUnreadable extends Rule<string, infer Data> ? Data : never;

export const yaml: RuleWords<Told> = {
  name: "Unreadable front matter",
  says: (told) => (told.cause === "beyond-measure" ? tooMuch(told.line) : `${reason(told)} ${outcome(told)}`),
  fix: ({ cause, key }) => {
    if (cause === "tab") return "Put spaces instead of tabs";
    if (cause === "no-break-space") return "Put an ordinary space";
    if (cause === "space-missing") return "Add the space";
    if (cause === "indentation") return "Move the key to the left";
    if (cause === "fence-missing") return "Close the front matter";
    if (cause === "bracket-open") return "Close the list";
    return key === "title" ? "Put the title between quotes" : "Put the value between quotes";
  },
  why: "Jekyll reads the lines between the two --- as YAML, where some characters have a meaning of their own: a colon followed by a space begins a value, a number sign a comment, a bracket a list. When it cannot read them it says so in passing, keeps the site’s defaults alone, and publishes all the same. Between quotes everything is text.",
};

// Jekyll might read it: what it would publish, nobody here knows.
function tooMuch(line: number): string {
  return `The front matter (line ${line}) nests or repeats values beyond all measure: Écritoire does not read it.`;
}

function outcome({ isStrict, hasLayout }: Told): string {
  if (isStrict) return "The build would fail.";
  const loss = hasLayout ? "with no title and no tags" : "with no title and no layout";
  return `Jekyll would publish the post ${loss}, dated the day of the build.`;
}

function reason({ cause, key, written, line, message }: Told): string {
  const what = key === "title" ? "the title" : key === "" ? `line ${line}` : `“${key}”`;
  switch (cause) {
    case "colon":
      return `${key === "title" ? `The title “${written}”` : key === "" ? `Line ${line}` : `The value of “${key}”`} ${written.endsWith(":") ? "ends with a colon" : "holds a colon followed by a space"}: Jekyll sees another key there, and can no longer read the front matter.`;
    case "symbol":
      return `“${written[0] ?? ""}” at the beginning of ${what} has a meaning of its own, and the front matter can no longer be read.`;
    case "text-after-quote":
      return `In ${what}, text follows the closing quote, and the front matter can no longer be read.`;
    case "quote-open":
      return `In ${what}, a quote is opened and never closed: the front matter can no longer be read.`;
    case "quote-inside":
      return `In ${what}, a quote or an apostrophe closes the quotes too early: the front matter can no longer be read.`;
    case "backslash":
      return `In ${what}, a backslash between double quotes begins a code that does not exist: the front matter can no longer be read.`;
    case "bracket-open":
      return `In ${what}, “[” begins a list that is never closed: the front matter can no longer be read.`;
    case "hash-in-list":
      return `In ${what}, “#” begins a comment that hides the end of the list: the front matter can no longer be read.`;
    case "tab":
      return `Line ${line} begins with a tab, which YAML refuses: the front matter can no longer be read.`;
    case "no-break-space":
      return `Line ${line} has a no-break space where an ordinary one is needed: the front matter can no longer be read.`;
    case "space-missing":
      return `A space is missing behind “${key}:”, and the front matter can no longer be read.`;
    case "indentation":
      return `The key of line ${line} is further to the right than the others, and the front matter can no longer be read.`;
    case "conflict":
      return `Line ${line} is left over from a merge of two versions, and the front matter cannot be read.`;
    case "fence-missing":
      return `The --- that should close the front matter is missing above line ${line}: text is read as keys and values.`;
    default:
      return `Jekyll cannot read the front matter (line ${line}: ${message}).`;
  }
}
