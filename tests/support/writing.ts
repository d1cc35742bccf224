import { applyEdits, type TextEdit } from "#core/text/edit.ts";
import { type Dice, dice } from "./dice.ts";

// A writer at work: the same words on each run, in French with accents and typographic apostrophes, so that a browser keeps
// two bytes for each of their letters.

const beginnings =
  "dé,cou,par,re,l’é,mé,trans,ré,con,pré,sou,in,dis,aé,bien,mal,en,ba,cha,fo,gui,ho,ju,lu,ma,né,œu,pi,quai,ri,sa,to,vi,wa".split(
    ",",
  );
const middles = "ra,ti,vel,gar,bou,lon,fi,pè,rou,san,dé,ter,mi,no,lé,ç,chi,gue,pl,str".split(",");
const endings = "er,ment,ée,tion,eur,ais,s,e,ant,oir,age,esse,ille,et,on,ième,eux,ude,ier,ure".split(",");
const small =
  "le,la,les,un,une,de,du,des,et,ou,mais,où,à,en,dans,sur,qui,que,je,il,elle,nous,c’est,j’ai,d’un,n’est,pas,plus,très".split(
    ",",
  );

/** Words that follow the law of languages: a few of them often, most of them rarely. */
function vocabulary(chance: Dice): string[] {
  return Array.from({ length: 4000 }, () =>
    [chance.pick(beginnings), ...chance.list(0, 2, () => chance.pick(middles)), chance.pick(endings)].join(
      "",
    ),
  );
}

export type Writer = {
  /** So many words as sentences. */
  words(count: number): string;
  paragraph(): string;
  /** A post of about so many UTF-16 units, with front matter and headings. */
  post(length: number): string;
  /** What five minutes of work leave of a text: words at one place, corrections elsewhere, now and then more; cut to `most` units. */
  session(text: string, most?: number): string;
};

/** A writer whose every word follows from the seed. */
export function writer(seed: number): Writer {
  const chance = dice(seed);
  const known = vocabulary(chance);
  const word = () =>
    chance.chance(0.45) ? chance.pick(small) : known[Math.floor(known.length * chance.roll() ** 2.5)]!;
  const words = (count: number) => {
    const list = Array.from({ length: count }, word);
    return list
      .map((one, at) => (at === count - 1 ? one : one + (chance.chance(0.08) ? ", " : " ")))
      .join("");
  };
  const sentence = () => {
    const text = words(4 + Math.floor(chance.roll() * 18));
    return `${text[0]!.toUpperCase()}${text.slice(1)}${chance.pick([".", ".", ".", " !", " ?", "…"])}`;
  };
  const paragraph = () => chance.list(2, 7, sentence).join(" ");
  const post = (length: number) => {
    let text = "---\nlayout: post\ntitle: Journal de bord\ntags: [et moi]\n---\n\n";
    for (let at = 0; text.length < length; at++) {
      text += at % 9 === 0 ? `## ${words(4)} ?\n\n` : "";
      text += chance.chance(0.1) ? `- ${words(6)}\n- ${words(9)}\n\n` : `${paragraph()}\n\n`;
    }
    return text;
  };

  const starts = (text: string) => [...text.matchAll(/(?<=\n\n)(?=[\p{L}«])/gu)].map(({ index }) => index);
  const typo = (text: string): TextEdit => {
    const at = 70 + Math.floor(chance.roll() * Math.max(1, text.length - 80));
    const next = text.indexOf(" ", at);
    const from = next < 0 ? text.length : next;
    const kind = chance.roll();
    if (kind < 0.3) return { from, to: from, insert: ` ${word()}` };
    if (kind < 0.6) return { from, to: from, insert: chance.pick([",", "s", "e", " !"]) };
    const end = text.indexOf(" ", from + 1);
    return { from, to: Math.max(from, Math.min(end, from + 20)), insert: kind < 0.9 ? ` ${word()}` : "" };
  };
  const session = (text: string, most = Number.POSITIVE_INFINITY) => {
    const edits: TextEdit[] = [];
    const places = starts(text);
    const pick = () => {
      const from = places.length > 0 ? chance.pick(places) : text.length;
      const end = text.indexOf("\n\n", from);
      return { from, to: end < 0 ? text.length : end };
    };
    const cut = ({ from, to }: { from: number; to: number }) =>
      edits.push({ from, to: Math.min(text.length, to + 2), insert: "" });
    const kind = chance.roll();
    // Five minutes at some 25 words a minute, mostly in one place.
    if (kind < 0.65) {
      const { to } = pick();
      edits.push({
        from: to,
        to,
        insert: `\n\n${paragraph()} ${words(40 + Math.floor(chance.roll() * 60))}.`,
      });
    } else if (kind < 0.8) {
      edits.push(...chance.list(1, 3, () => ({ ...pick(), insert: paragraph() })));
    } else if (kind < 0.86) {
      // Carried elsewhere.
      const place = pick();
      const { from } = pick();
      edits.push({ from, to: from, insert: `${text.slice(place.from, place.to)}\n\n` });
      cut(place);
    } else if (kind < 0.88) {
      // A word everywhere, as a search and replace does.
      const [old, next] = [` ${word()} `, ` ${word()} `];
      return text.replaceAll(old, next);
    } else cut(pick());
    // A reading through corrects many things, five minutes of writing a few.
    edits.push(...chance.list(2, chance.chance(0.2) ? 80 : 25, () => typo(text)));
    for (let length = text.length; length > most; ) {
      const place = pick();
      cut(place);
      length -= place.to - place.from + 2;
    }
    return applyEdits(text, apart(edits));
  };
  return { words, paragraph, post, session };
}

/** Those that neither touch nor overlap one before them. */
function apart(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((one, other) => one.from - other.from))
    if (edit.from > (kept.at(-1)?.to ?? -1)) kept.push(edit);
  return kept;
}
