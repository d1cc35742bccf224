import type { Dice } from "./dice.ts";

const scraps = [
  "mot",
  "l’été",
  " ",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\ufeff",
  "\u0000",
  "\u00a0",
  "\u202f!",
  "e\u0301",
  "é",
  "😀",
  "👩‍👩‍👧",
  "\ud83d",
  "\ude00",
  "\uffff",
  "日本",
  "---\n",
  "## Titre\n",
  "```\n",
  "- un\n- deux\n",
];

/** A text that no editor would make on purpose: broken emoji, marks of byte order, endings of every kind. */
export function wildText(chance: Dice, most = 60): string {
  return chance.list(0, most, () => chance.pick(scraps)).join("");
}

/** The same text after some careless edits, or another one altogether. */
export function wildEdit(chance: Dice, text: string): string {
  if (chance.chance(0.1)) return wildText(chance);
  let next = text;
  for (const part of chance.list(1, 4, () => wildText(chance, 6))) {
    const from = Math.floor(chance.roll() * (next.length + 1));
    const to = Math.min(next.length, from + Math.floor(chance.roll() * 8));
    next = next.slice(0, from) + part + next.slice(to);
  }
  return next;
}
