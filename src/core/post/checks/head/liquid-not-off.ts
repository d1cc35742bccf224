import { rule } from "../rule.ts";
import { fieldOf, fixBy } from "./front.ts";
import { pages } from "./pages.ts";

// Jekyll::Document#render_with_liquid? came with Jekyll 4: before, the key is one like any other.
export const liquidNotOff = rule({
  id: "liquid-not-off",
  severity: "meaning",
  docs: pages.liquid,
  check(source) {
    const { site, frontMatter, text, bodyFrom, problems } = source;
    const field = fieldOf(source, "render_with_liquid");
    if (site.jekyll !== 3 || !field || frontMatter.data.render_with_liquid !== false) return [];
    const body = text.slice(bodyFrom);
    if (!/\{[{%]/.test(outsideRaw(body))) return [];
    const isStopped = problems.some(({ code }) =>
      ["tag-unknown", "liquid-failed", "link-missing", "link-hidden"].includes(code),
    );
    const end = body.endsWith("\n") ? "" : "\n";
    const edits = /\{%-?\s*(?:end)?raw\b/.test(body)
      ? []
      : [
          { from: bodyFrom, to: bodyFrom, insert: "{% raw %}\n" },
          { from: text.length, to: text.length, insert: `${end}{% endraw %}\n` },
        ];
    const severity = isStopped ? { severity: "build-fails" as const } : {};
    const { keyFrom: from, valueTo: to } = field;
    return [{ from, to, data: {}, ...severity, ...fixBy(edits) }];
  },
});

function outsideRaw(body: string): string {
  const [above = "", ...pieces] = body.split(/\{%-?\s*raw\s*-?%\}/);
  return (
    above +
    pieces
      .map((piece) =>
        piece
          .split(/\{%-?\s*endraw\s*-?%\}/)
          .slice(1)
          .join(""),
      )
      .join("")
  );
}
