import { toHtml } from "#core/kramdown/index.ts";
import { readOptions } from "#core/kramdown/read-options.ts";
import { createRenderEngine } from "#core/render/render.ts";
import type { Highlighter } from "#core/rouge/highlighter.ts";
import type { Dice } from "../support/dice.ts";
import { siteDocument, siteOf } from "../support/render.ts";
import type { Attempt } from "./attempt.ts";
import { mutate, noise } from "./mutate.ts";
import type { Texts } from "./texts.ts";

const frontMatter = "---\ntitle: Un essai\ntags: [mer]\n---\n";
const clock = { now: () => Date.UTC(2026, 9, 1), buildZone: "UTC" };
const engine = createRenderEngine(
  siteOf([siteDocument("_posts/2017-09-17-a.md"), siteDocument("_posts/2018-01-02-b.md")], {
    "_includes/note.html": "<p>{{ include.texte }}</p>{% include note2.html %}",
    "_includes/note2.html": "{{ include.n }} *x*\n",
    "_data/gens.yml": "- nom: A\n- nom: B\n",
  }),
  clock,
);

/** A mutated body through the renderer: Liquid and Markdown, Markdown alone, or edit after edit. */
export function prepareRendering(texts: Texts, own: Dice, highlighter: Highlighter): Attempt {
  const other = () => own.pick(texts.short);
  const kind = own.roll();
  if (kind < 0.1) {
    const text = mutate(own.pick(texts.liquid) + (own.chance(0.3) ? other() : ""), own, () =>
      own.pick(texts.liquid),
    );
    return {
      kind: "rendering",
      texts: [text],
      act: ([body], lap) => lap("render", () => engine.render(request(body!)).html),
    };
  }
  if (kind < 0.2) return prepareEdits(own, other);
  const text =
    kind < 0.25
      ? noise(own)
      : mutate(kind < 0.3 && texts.posts.length > 0 ? own.pick(texts.posts) : other(), own, other);
  const options = readOptions(own.chance(0.2) ? own.pick(texts.options) : {});
  return {
    kind: "rendering",
    texts: [text],
    act: ([body], lap) => lap("toHtml", () => toHtml(body!, { options, highlighter })),
  };
}

/** A text, then the same after some edits: what was kept of the first must not show in the last. */
function prepareEdits(own: Dice, other: () => string): Attempt {
  const versions = [own.list(1, 8, other).join(own.pick(["", "\n", "\n\n"]))];
  for (let edit = 0; edit < 3; edit++) versions.push(edited(versions.at(-1)!, own, other));
  return {
    kind: "edits",
    texts: versions,
    act(bodies, lap) {
      const [kept, fresh] = [createRenderEngine(siteOf(), clock), createRenderEngine(siteOf(), clock)];
      const last = bodies
        .map((body) => lap("render after an edit", () => kept.render(request(body))))
        .at(-1)!;
      const anew = lap("render", () => fresh.render(request(bodies.at(-1)!)));
      if (JSON.stringify(last) !== JSON.stringify(anew))
        throw new Error(`After an edit:\n${last.html}\nrendered anew:\n${anew.html}`);
      return anew.html;
    },
  };
}

const request = (body: string) => ({ id: "x", path: "_posts/2017-09-17-x.md", text: frontMatter + body });

/** Most edits are small: a few letters somewhere. */
function edited(text: string, own: Dice, other: () => string): string {
  if (own.chance(0.3)) return mutate(text, own, other);
  const at = Math.floor(own.roll() * (text.length + 1));
  const letters = own.pick([
    "a",
    "\n",
    "\n\n",
    " ",
    "*",
    "`",
    "[",
    "]",
    ">",
    "<",
    "    ",
    "- ",
    "1. ",
    "# ",
    "|",
    "{: .a}",
    "[^1]",
  ]);
  return own.chance(0.5)
    ? text.slice(0, at) + letters + text.slice(at)
    : text.slice(0, at) + text.slice(at + letters.length);
}
