import type { YamlValue } from "#core/front-matter/value.ts";
import type { Dice } from "./dice.ts";

const words = [
  "été",
  "Bilan",
  "#8",
  "l'été",
  "« x »",
  "on",
  "12:30",
  "2017",
  "a: b",
  "x #y",
  "C#",
  "[draft]",
  "@me",
  "100%",
  "--",
  "🎉",
  "tab\there",
  '"q"',
  "it's",
  "no",
  "null",
  "~",
  "",
  "- x",
  "? y",
  "key:",
  "back\\slash",
  "{{ x }}",
  "*b*",
  "&z",
  "!t",
  ">",
  "|",
  "1,000",
  "007",
  "2017-09-17",
  "nbsp\u00a0: x",
  " lead",
  "trail ",
  "several\nlines",
  "gap\n\ngap\n",
  "  indented\nx",
  "\nstart",
  "end\n\n",
  "\u2028",
  "=",
  "<<",
  "---",
  "...",
  ", c",
  "a, b",
  "[",
  "}",
  "a:b",
  ":sym",
  "1e3",
];

/** A string that some YAML reader or other stumbles over. */
export function awkwardString(dice: Dice): string {
  return dice.chance(0.7)
    ? dice.pick(words)
    : dice.pick(words) + dice.pick([" ", ": ", ", "]) + dice.pick(words);
}

/** A value of any kind. */
export function anyValue(dice: Dice): YamlValue {
  const text = () => awkwardString(dice);
  return dice.pick<() => YamlValue>([
    text,
    text,
    text,
    () => dice.list(0, 3, text),
    () => dice.pick([true, false, 12, 1.5, -3, 0, 1e21, 1e-7]),
    () => null,
    () => ({ ruby: "Date", iso: "2020-02-03" }),
    () => ({ ruby: "Time", ms: 1e12 }),
    () => ({ a: text(), b: [text()] }),
  ])();
}

const keys = [
  "title",
  "date",
  "tags",
  "categories",
  "layout",
  "excerpt",
  "author",
  "image",
  "published",
  "été",
  "a b",
];

/** A file with front matter in any of the styles that people use. */
export function anyFile(dice: Dice): string {
  const lineBreak = dice.chance(0.15) ? "\r\n" : "\n";
  const body = dice.pick(["", "\nCorps.\n", "Corps sans fin", "\n\n---\nx\n", "text: y\n\n- z\n"]);
  const text = `---${dice.pick(["", "", "  "])}\n${yaml(dice)}${dice.pick(["---", "---", "..."])}\n${body}`;
  return (dice.chance(0.05) ? "\ufeff" : "") + text.replaceAll("\n", lineBreak);
}

function yaml(dice: Dice): string {
  const style = dice.roll();
  if (style < 0.04) return dice.pick(["", "# rien\n", "\n\n"]);
  if (style < 0.08)
    return `{${keys
      .slice(0, 3)
      .map((key) => `${key}: ${scalar(dice, true)}`)
      .join(", ")}}\n`;
  const indent = dice.chance(0.05) ? "  " : "";
  const chosen = keys.filter(() => dice.chance(0.4));
  if (chosen[0] && dice.chance(0.06)) chosen.push(chosen[0]);
  const lines = chosen.map((key) => {
    const above = dice.pick(["", "", "", "", `${indent}# à propos\n`, "\n"]);
    const name = dice.pick([key, key, key, `"${key}"`, `'${key}'`]);
    return `${above}${indent}${name}${dice.pick(["", "", "", " "])}:${value(dice, indent)}\n`;
  });
  return lines.join("") + dice.pick(["", "", "", "\n", "# fin\n", "  # fin\n"]);
}

function value(dice: Dice, indent: string): string {
  const comment = () => dice.pick(["", "", "", "", " # note", "   # 'x"]);
  const inline = () => scalar(dice, true);
  return dice.pick([
    () => ` ${scalar(dice, false)}${comment()}`,
    () => dice.pick(["", " ", "  ", " # vide"]),
    () =>
      ` [${dice.list(0, 3, inline).join(dice.pick([", ", ",", " , "]))}${dice.pick(["", " "])}]${comment()}`,
    () => ` [\n${indent}  ${dice.list(1, 3, inline).join(`,\n${indent}  `)}\n${indent}]`,
    () => blockList(dice, indent + dice.pick(["", "  ", "    "]), comment),
    () => ` ${dice.pick(["|", ">", "|-", ">-", "|+", "|2"])}\n${indent}  une\n\n${indent}  deux`,
    () => ` plain over\n${indent}  two lines`,
    () => ' "quoted over\nunindented lines"',
    () => `\n${indent}  below the key`,
    () => `\n${indent}  a: ${scalar(dice, false)}\n${indent}  b:\n${indent}    - 1`,
    () => ` {a: x, b: ${scalar(dice, true)}}${comment()}`,
    () => `\n${indent}  - name: x\n${indent}    url: ${scalar(dice, false)}\n${indent}  - name: y`,
  ])();
}

function blockList(dice: Dice, indent: string, comment: () => string): string {
  const item = () => `\n${indent}-${dice.pick([" ", " ", "   "])}${scalar(dice, false)}${comment()}`;
  return comment() + dice.list(1, 3, item).join(dice.chance(0.1) ? `\n${indent}# entre` : "");
}

function scalar(dice: Dice, flow: boolean): string {
  const text = awkwardString(dice).replace(/[\n\t\u2028]/g, " ");
  return dice.pick([
    dice.pick(["Mon titre à moi", "solo + 8", "C#", "l'été", "foo/bar", flow ? "x" : "a, b [c]"]),
    `"${text.replace(/[\\"]/g, "\\$&")}"`,
    `'${text.replaceAll("'", "''")}'`,
    dice.pick(["true", "no", "12", "1.5", "2017-09-17", "2017-09-17 10:20:30 +0200", "~", "12:30"]),
  ]);
}
