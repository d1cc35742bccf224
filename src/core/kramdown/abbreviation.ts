import { escapeAttribute } from "./attributes.ts";
import type { Construct } from "./construct.ts";
import type { Session } from "./session.ts";

/** `*[HTML]: what it means`, on a line of its own. */
export function abbreviationDefinition(session: Session): Construct {
  return {
    name: "abbreviationDefinition",
    level: "block",
    tokenizer(source) {
      const found = /^ {0,3}\*\[([^\]\n]+)\]:[ \t]*([^\n]*)(?:\n|$)/.exec(source);
      if (!found) return undefined;
      session.abbreviations.set(found[1]!, found[2]!.trim());
      return { type: "abbreviationDefinition", raw: found[0] };
    },
    renderer: () => "",
  };
}

/** Mark every defined abbreviation in escaped text. */
export function abbreviate(html: string, { abbreviations }: Session): string {
  if (abbreviations.size === 0) return html;
  const names = [...abbreviations.keys()].sort((a, b) => b.length - a.length);
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return html.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "gu"), (name) => {
    const title = abbreviations.get(name);
    return title ? `<abbr title="${escapeAttribute(title)}">${name}</abbr>` : `<abbr>${name}</abbr>`;
  });
}
