import { parseFragment, serialize } from "parse5";
import { toHtml } from "#core/kramdown/index.ts";
import { readOptions } from "#core/kramdown/read-options.ts";
import { createRenderEngine } from "#core/render/render.ts";
import { createHighlighter, type Highlighter } from "#core/rouge/highlighter.ts";
import { languages } from "#core/rouge/languages.ts";
import { type Dice, dice } from "../support/dice.ts";
import { endsWithin } from "../support/ends-within.ts";
import { siteDocument, siteOf } from "../support/render.ts";
import { mutate, noise } from "./mutate.ts";
import { shrink } from "./shrink.ts";
import type { Texts } from "./texts.ts";

/** A text, or one after its edits, with all that its rendering depends on. */
type Try = { texts: string[]; render(texts: string[]): string };

/** `texts` are those of the run; the first failures have them as small as they could be made. */
export type Failure = { run: number; texts: string[]; why: string };

export type Report = {
  runs: number;
  seed: number;
  exceptions: Failure[];
  /** Longer than `limitMs`, each time of three. */
  slow: Failure[];
  /** HTML that a parser, having put it right, does not read as the same again; of texts without HTML of their own. */
  unstable: Failure[];
  slowestMs: number;
  slowest: { run: number; length: number };
  /** HTML of some runs, for a browser to look at. */
  samples: string[];
};

export type Wishes = { runs: number; seed: number; limitMs: number; from?: number; sampleEvery?: number };

/** A rendering that lasts longer is stopped, and counts as slow. */
const patienceMs = 10_000;
const batch = 50;
/** Failures whose texts are made small. */
const shrunk = 40;

/** Renders mutated texts; the same seed gives the same texts. */
export async function run(texts: Texts, wishes: Wishes): Promise<Report> {
  const { runs, seed, limitMs, from = 0, sampleEvery = 0 } = wishes;
  const highlighter = await everyLanguage();
  const report: Report = {
    ...{ runs, seed, exceptions: [], slow: [], unstable: [], samples: [] },
    ...{ slowestMs: 0, slowest: { run: -1, length: 0 } },
  };
  let at = from;
  const thrown: Try[] = [];
  let current: Try = { texts: [], render: () => "" };

  const once = () => {
    current = prepare(texts, diceOf(seed, at), highlighter);
    const { texts: own } = current;
    const fail = (failures: Failure[], why: string) => failures.push({ run: at, texts: own, why });
    let html: string;
    let ms: number;
    try {
      [html, ms] = timed(current);
      for (let again = 0; again < 2 && ms > limitMs; again++) ms = Math.min(ms, timed(current)[1]);
    } catch (error) {
      fail(report.exceptions, error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (report.exceptions.length <= shrunk) thrown.push(current);
      return;
    }
    if (ms > limitMs) fail(report.slow, `${Math.round(ms)} ms`);
    if (ms > report.slowestMs) {
      report.slowestMs = ms;
      report.slowest = { run: at, length: own.at(-1)!.length };
    }
    const parsed = reprint(html);
    // What writers type between angle brackets may be as odd as they like.
    if (!own.some((text) => text.includes("<")) && reprint(parsed) !== parsed) fail(report.unstable, parsed);
    if (sampleEvery > 0 && at % sampleEvery === 0) report.samples.push(html);
  };

  while (at < from + runs) {
    const end = Math.min(from + runs, at + batch);
    const ended = endsWithin(patienceMs + batch * limitMs, () => {
      for (; at < end; at++) once();
    });
    if (ended) continue;
    report.slow.push({ run: at, texts: current.texts, why: "did not end" });
    at++;
  }
  for (const [nth, { texts: long, render }] of thrown.entries()) {
    endsWithin(patienceMs, () => {
      const failure = report.exceptions[nth]!;
      failure.texts = shrink(long, (some) => whyThrown(() => render(some)) !== null);
      failure.why = whyThrown(() => render(failure.texts)) ?? failure.why;
    });
  }
  return report;
}

/** As a parser reads it; each reading takes a newline from the head of a `pre`, which says nothing. */
function reprint(html: string): string {
  return serialize(parseFragment(html)).replace(/(<pre[^>]*>)\n+/g, "$1");
}

function whyThrown(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function timed({ texts, render }: Try): [string, number] {
  const began = performance.now();
  const html = render(texts);
  return [html, performance.now() - began];
}

// Neighboring runs must not resemble each other.
function diceOf(seed: number, run: number): Dice {
  const own = dice(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b));
  for (let thrown = 0; thrown < 4; thrown++) own.roll();
  return own;
}

function prepare(texts: Texts, own: Dice, highlighter: Highlighter): Try {
  const other = () => own.pick(texts.short);
  const kind = own.roll();
  if (kind < 0.1) {
    const text = mutate(own.pick(texts.liquid) + (own.chance(0.3) ? other() : ""), own, () =>
      own.pick(texts.liquid),
    );
    return { texts: [text], render: ([body]) => engine.render(request(body!)).html };
  }
  if (kind < 0.2) return prepareEdit(own, other);
  const text =
    kind < 0.25
      ? noise(own)
      : mutate(kind < 0.3 && texts.posts.length > 0 ? own.pick(texts.posts) : other(), own, other);
  const options = readOptions(own.chance(0.2) ? own.pick(texts.options) : {});
  return { texts: [text], render: ([body]) => toHtml(body!, { options, highlighter }) };
}

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

/** A text, then the same after some edits: what was kept of the first must not show in the last. */
function prepareEdit(own: Dice, other: () => string): Try {
  const versions = [own.list(1, 8, other).join(own.pick(["", "\n", "\n\n"]))];
  for (let edit = 0; edit < 3; edit++) versions.push(edited(versions.at(-1)!, own, other));
  return {
    texts: versions,
    render(bodies) {
      const [kept, fresh] = [createRenderEngine(siteOf(), clock), createRenderEngine(siteOf(), clock)];
      const last = bodies.map((body) => kept.render(request(body))).at(-1)!;
      const anew = fresh.render(request(bodies.at(-1)!));
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

async function everyLanguage(): Promise<Highlighter> {
  const highlighter = createHighlighter();
  for (const { names } of languages) highlighter.highlight("", names[0]!);
  await highlighter.fetch();
  return highlighter;
}
