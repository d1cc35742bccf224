// How long the check worker takes: for a blog of two thousand posts, and for an edit of a long one beside its rendering.

import type { FromChecker } from "#checker/messages.ts";
import { createWorkshop } from "#checker/workshop.ts";
import { createRenderEngine } from "#core/render/render.ts";
import { siteDocument, siteOf } from "../support/render.ts";
import { benchTexts } from "./rendering-texts.ts";

const posts = 2000;
const edits = 20;
const clock = { now: () => Date.now(), buildZone: "UTC" };
const frontMatter = "---\nlayout: post\ntitle: Mesure\ntags: [et moi]\n---\n";

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const rounded = (value: number) => Number(value.toFixed(2));

/** For each kind of text: milliseconds of a blog, of a post, and of an edit; the ratio is to a post's rendering. */
export function benchChecking() {
  const results: Record<string, unknown> = {};
  for (const [name, { usual, huge }] of Object.entries(benchTexts())) {
    results[name] = { blog: checkBlog(usual), edit: checkEdits(huge) };
  }
  return results;
}

function checkBlog(texts: readonly string[]) {
  const site = siteOf(Array.from({ length: posts }, (_, at) => siteDocument(pathOf(at))));
  const check = openChecker(site);
  const engine = createRenderEngine(site, clock);
  const times: number[] = [];
  const renderings: number[] = [];
  for (let at = 0; at < posts; at++) {
    // No two posts are the same text.
    const text = `${frontMatter}${texts[at % texts.length]!}\n\nBillet ${at}.\n`;
    const request = { id: pathOf(at), path: pathOf(at), text };
    times.push(timed(() => check({ ...request, isOpen: false })));
    renderings.push(timed(() => engine.print(request)));
  }
  const total = times.reduce((sum, ms) => sum + ms, 0);
  return {
    ...{ posts, seconds: rounded(total / 1000), post: rounded(median(times)) },
    slowest: rounded(Math.max(...times)),
    ratioToRendering: rounded(median(times) / median(renderings)),
  };
}

/** A letter more at the end of a paragraph, checked as the open post is. */
function checkEdits(body: string) {
  const check = openChecker(siteOf());
  const places = [...body.matchAll(/\p{L}(?=\n\n)/gu)].map(({ index }) => index + 1);
  let text = body;
  const times: number[] = [];
  for (let edit = 0; edit <= edits; edit++) {
    const at = places[Math.floor((edit * places.length) / (edits + 1))]!;
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    times.push(timed(() => check({ id: "x", path: pathOf(0), text: frontMatter + text, isOpen: true })));
  }
  const [first = 0, ...rest] = times;
  return { characters: body.length, first: rounded(first), median: rounded(median(rest)) };
}

function openChecker(site: ReturnType<typeof siteOf>) {
  let answer: FromChecker | null = null;
  const heard = createWorkshop(clock, (message) => {
    answer = message;
  });
  heard({ type: "site", site });
  return (task: { id: string; path: string; text: string; isOpen: boolean }) => {
    heard({ type: "check", ticket: 1, task });
    const message = answer as FromChecker | null;
    if (message?.type !== "checked") throw new Error(message?.message ?? "No answer came");
  };
}

function timed(act: () => void): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

function pathOf(at: number): string {
  const month = String(1 + (at % 12)).padStart(2, "0");
  return `_posts/2017-${month}-17-billet-${at}.md`;
}
