const symbols = /---|--|\.\.\.|<<[ \t]?|[ \t]?>>/g;

/** Dashes, ellipses and guillemets as kramdown makes them; the blank inside guillemets becomes unbreakable. */
export function setSymbols(text: string): string {
  if (!/--|\.\.\.|<<|>>/.test(text)) return text;
  return text.replace(symbols, (symbol) => {
    if (symbol === "---") return "—";
    if (symbol === "--") return "–";
    if (symbol === "...") return "…";
    if (symbol.startsWith("<<")) return symbol.length > 2 ? "«\u00a0" : "«";
    return symbol.length > 2 ? "\u00a0»" : "»";
  });
}
