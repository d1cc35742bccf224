import { type Hit, rule } from "../rule.ts";
import { saidInText } from "../running-text.ts";

// Signs that nobody means for readers, each in the forms that cannot be a word of the text: a TODO list, a film rated XXX
// and an astonished “???” are.
const notes = new RegExp(
  [
    // At the head of a paragraph or an item, with a colon or with words behind that go on; in brackets.
    String.raw`(?=[TFX])(?<=^[ \t]*|[[(][ \t]*)(?:TODO|FIXME|XXX)(?=\s*(?::|[\])]|$))`,
    String.raw`[[(](?:TODO|FIXME|XXX|TBD|TBC|À FAIRE|A FAIRE)\b[^\])]{0,80}[\])]`,
    String.raw`(?<![\p{L}\p{N}/._-])(?:TK){1,3}(?![\p{L}\p{N}/._'’-])`,
    String.raw`\[\?{1,3}\]|\(\?{2,3}\)`,
    String.raw`[[(](?:à compléter|à vérifier|à finir|à revoir|à relire|to be completed|to be continued later|citation needed|lorem ipsum|note (?:à|pour) (?:moi|soi)(?:-même)?|note to self)\b[^\])]{0,80}[\])]`,
  ].join("|"),
  "gmu",
);

export const noteLeft = rule({
  id: "note-left",
  severity: "cosmetic",
  docs: "https://jekyllrb.com/docs/liquid/tags/#comments",
  check(source) {
    const said = saidInText(source, notes);
    const isQuoted = ({ from, to }: { from: number; to: number }) =>
      /["“”«'‘`]\s?$/.test(source.text.slice(Math.max(0, from - 2), from)) &&
      /^\s?["“”»'’`]/.test(source.text.slice(to, to + 2));
    // Who quotes a sign is writing about it.
    const quoted = new Set(said.filter(isQuoted).map(({ found: [note] }) => note));
    return said.flatMap(({ from, to, found: [note] }): Hit<{ note: string }>[] =>
      quoted.has(note) ? [] : [{ from, to, data: { note } }],
    );
  },
});
