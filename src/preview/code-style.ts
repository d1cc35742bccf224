// Rouge's classes by what they are: quiet colors, each of at least 4.5 to 1 on the ground of code, in both lights.
const within = ":is(.highlight, .highlighter-rouge)";

/** One rule for a family of Rouge's short class names. */
function rule(names: string, declarations: string): string {
  const classes = names.split(" ").map((name) => `.${name}`);
  return `${within} :is(${classes.join(", ")}) { ${declarations} }`;
}

/** The colors of code in the frame. */
export const codeStyle = [
  rule("c ch cd cm cpf c1 cs", "color: var(--ink-faint); font-style: italic;"),
  rule("k kc kd kn kp kr kv ow nt nb bp", "color: var(--accent);"),
  rule("s sa sb sc dl sd s2 sh sx sr s1 ss gi", "color: var(--ok);"),
  rule("m mb mf mh mi il mo mx l ld na nd ni se si cp kt no", "color: var(--warn);"),
  rule("nc nf fm nn ne nl gh gs", "color: var(--ink); font-weight: 600;"),
  rule("o p pi gp go gu gl", "color: var(--ink-soft);"),
  rule("err gd gr gt", "color: var(--danger);"),
  rule("ge", "font-style: italic;"),
  rule("w", "color: inherit;"),
].join("\n");
