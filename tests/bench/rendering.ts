// How long a post takes beside plain `marked`, and how long an edit takes: of the code that the preview's worker runs.
import { marked } from "marked";
import { toHtml } from "#core/kramdown/index.ts";
import { createRenderEngine, type RenderEngine } from "#core/render/render.ts";
import { siteOf } from "../support/render.ts";
import { type BenchTexts, benchTexts } from "./rendering-texts.ts";

const clock = { now: () => Date.now(), buildZone: "UTC" };
const frontMatter = "---\ntitle: Mesure\n---\n";

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const rounded = (value: number) => Number(value.toFixed(2));

const warmUpMs = 2000;

/** For each kind of text: times of plain `marked` that ours takes, and milliseconds of an edit. */
export async function benchRendering() {
  const results: Record<string, unknown> = {};
  for (const [name, { usual, huge }] of Object.entries(benchTexts())) {
    results[name] = {
      usual: { characters: median(usual.map(({ length }) => length)), ...compared(usual, 100) },
      huge: { characters: huge.length, ...compared([huge], 11) },
      edit: await benchEdits(huge),
    };
  }
  return results;
}

/** Both render the same texts in turns, so that a slow moment of the machine is shared. */
function compared(texts: BenchTexts[string]["usual"], samples: number) {
  const ways = [(text: string) => toHtml(text), (text: string) => marked.parse(text, { async: false })];
  const times: number[][] = [[], []];
  // The worker renders at every pause in typing: what counts is code that has run before.
  const warm = performance.now() + warmUpMs;
  for (let at = 0; performance.now() < warm; at++) for (const way of ways) way(texts[at % texts.length]!);
  for (let sample = 0; sample < samples; sample++) {
    const order = sample % 2 === 0 ? [0, 1] : [1, 0];
    for (const way of order) {
      const began = performance.now();
      for (const text of texts) ways[way]!(text);
      times[way]!.push((performance.now() - began) / texts.length);
    }
  }
  const [ours, plain] = [median(times[0]!), median(times[1]!)];
  // Of the two in one turn, which share what else the machine is doing.
  const ratio = median(times[0]!.map((ms, at) => ms / times[1]![at]!));
  return { ratio: rounded(ratio), ours: rounded(ours), marked: rounded(plain) };
}

/** A letter typed into a paragraph here and there, and the whole rendered again as the worker would. */
async function benchEdits(body: string) {
  const engine = createRenderEngine(siteOf(), clock);
  const first = await rendered(engine, body);
  const places = paragraphs(body);
  const times: number[] = [];
  let text = body;
  for (let edit = 0; edit < 40; edit++) {
    const at = places[Math.floor(((edit * 7919) % 40) * (places.length / 40))]! + 1;
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    times.push(await rendered(engine, text));
  }
  const sorted = [...times].sort((a, b) => a - b);
  return { first: rounded(first), median: rounded(median(times)), slowest: rounded(sorted.at(-1)!) };
}

async function rendered(engine: RenderEngine, body: string): Promise<number> {
  const request = { id: "x", path: "_posts/2017-09-17-x.md", text: frontMatter + body };
  const began = performance.now();
  engine.render(request);
  const ms = performance.now() - began;
  if (engine.isWanting()) {
    await engine.fetchLanguages();
    engine.render(request);
  }
  return ms;
}

/** Where lines begin that are words between two blank lines. */
function paragraphs(body: string): number[] {
  return [...body.matchAll(/(?<=\n\n)\p{L}[^\n]{20,}(?=\n\n)/gu)].map(({ index }) => index);
}
