import { parseFragment, serialize } from "parse5";
import { toHtml } from "#core/kramdown/index.ts";
import { readOptions } from "#core/kramdown/read-options.ts";
import { createRenderEngine } from "#core/render/render.ts";
import { createHighlighter, type Highlighter } from "#core/rouge/highlighter.ts";
import { languages } from "#core/rouge/languages.ts";
import { type Dice, dice } from "../support/dice.ts";
import { siteDocument, siteOf } from "../support/render.ts";
import { endsWithin } from "./guard.ts";
import { mutate, noise } from "./mutate.ts";
import type { Texts } from "./texts.ts";

/** One text with all that its rendering depends on. */
type Try = { text: string; render(): string };

export type Failure = { run: number; text: string; why: string };

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
const batch = 500;

/** Renders mutated texts; the same seed gives the same texts. */
export async function run(texts: Texts, wishes: Wishes): Promise<Report> {
  const { runs, seed, limitMs, from = 0, sampleEvery = 0 } = wishes;
  const highlighter = await everyLanguage();
  const report: Report = {
    ...{ runs, seed, exceptions: [], slow: [], unstable: [], samples: [] },
    ...{ slowestMs: 0, slowest: { run: -1, length: 0 } },
  };
  let at = from;
  let current: Try = { text: "", render: () => "" };

  const once = () => {
    current = prepare(texts, diceOf(seed, at), highlighter);
    const fail = (failures: Failure[], why: string) => failures.push({ run: at, text: current.text, why });
    let html: string;
    let ms: number;
    try {
      [html, ms] = timed(current);
      for (let again = 0; again < 2 && ms > limitMs; again++) ms = Math.min(ms, timed(current)[1]);
    } catch (error) {
      fail(report.exceptions, error instanceof Error ? (error.stack ?? error.message) : String(error));
      return;
    }
    if (ms > limitMs) fail(report.slow, `${Math.round(ms)} ms`);
    if (ms > report.slowestMs) {
      report.slowestMs = ms;
      report.slowest = { run: at, length: current.text.length };
    }
    const parsed = serialize(parseFragment(html));
    // What writers type between angle brackets may be as odd as they like.
    if (!current.text.includes("<") && serialize(parseFragment(parsed)) !== parsed)
      fail(report.unstable, parsed);
    if (sampleEvery > 0 && at % sampleEvery === 0) report.samples.push(html);
  };

  while (at < from + runs) {
    const end = Math.min(from + runs, at + batch);
    const ended = endsWithin(patienceMs + batch * limitMs, () => {
      for (; at < end; at++) once();
    });
    if (ended) continue;
    report.slow.push({ run: at, text: current.text, why: "did not end" });
    at++;
  }
  return report;
}

function timed({ render }: Try): [string, number] {
  const began = performance.now();
  const html = render();
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
    return {
      text,
      render: () => engine.render({ id: "x", path: "_posts/2017-09-17-x.md", text: frontMatter + text }).html,
    };
  }
  const text =
    kind < 0.15
      ? noise(own)
      : mutate(kind < 0.2 && texts.posts.length > 0 ? own.pick(texts.posts) : other(), own, other);
  const options = readOptions(own.chance(0.2) ? own.pick(texts.options) : {});
  return { text, render: () => toHtml(text, { options, highlighter }) };
}

const frontMatter = "---\ntitle: Un essai\ntags: [mer]\n---\n";
const engine = createRenderEngine(
  siteOf([siteDocument("_posts/2017-09-17-a.md"), siteDocument("_posts/2018-01-02-b.md")], {
    "_includes/note.html": "<p>{{ include.texte }}</p>{% include note2.html %}",
    "_includes/note2.html": "{{ include.n }} *x*\n",
    "_data/gens.yml": "- nom: A\n- nom: B\n",
  }),
  { now: () => Date.UTC(2026, 9, 1), buildZone: "UTC" },
);

async function everyLanguage(): Promise<Highlighter> {
  const highlighter = createHighlighter();
  for (const { names } of languages) highlighter.highlight("", names[0]!);
  await highlighter.fetch();
  return highlighter;
}
