import type { SiteDocument } from "#core/jekyll/site.ts";
import { changeDocuments } from "#core/jekyll/site-change.ts";
import { createRenderEngine, type RenderClock, type RenderEngine } from "#core/render/render.ts";
import { createHighlighter } from "#core/rouge/highlighter.ts";
import type { FromWorker, PrintedPost, ToWorker } from "./messages.ts";

/** What the render worker does with each message; the languages that were fetched outlive a change of the blog. */
export function createWorkshop(
  clock: RenderClock,
  answer: (message: FromWorker) => void,
  highlighter = createHighlighter(),
): (message: ToWorker) => Promise<void> {
  let engine: RenderEngine | null = null;
  let documents: readonly SiteDocument[] = [];
  let isFetching = false;
  let isAskedAgain = false;

  function ready(): RenderEngine {
    if (!engine) throw new Error("A post to render came before its blog");
    return engine;
  }

  /** What cannot be fetched leaves its code plain, until a later rendering asks again. */
  async function fetchLanguages(): Promise<void> {
    isAskedAgain = isFetching;
    if (isFetching || !highlighter.isWanting()) return;
    isFetching = true;
    const before = highlighter.version;
    await highlighter.fetch().catch(() => undefined);
    isFetching = false;
    if (highlighter.version > before) answer({ type: "languages" });
    if (isAskedAgain) await fetchLanguages();
  }

  async function print(message: Extract<ToWorker, { type: "print" }>): Promise<PrintedPost> {
    // A language may hold others, which are known to be wanting once it is here.
    for (;;) {
      const printed = ready().print(message.request);
      const before = highlighter.version;
      if (highlighter.isWanting()) await highlighter.fetch().catch(() => undefined);
      if (highlighter.version === before) return { ...printed, lacksColors: highlighter.isWanting() };
    }
  }

  return async (message) => {
    if (message.type === "site") {
      ({ documents } = message.site);
      engine = createRenderEngine(message.site, clock, highlighter);
      return;
    }
    if (message.type === "documents") {
      documents = changeDocuments(documents, message.change);
      engine?.setDocuments(documents);
      return;
    }
    const { ticket } = message;
    try {
      if (message.type === "print") {
        answer({ type: "printed", ticket, printed: await print(message) });
        return;
      }
      // At once, with the languages that are here: the writer does not wait for colors.
      answer({ type: "rendered", ticket, rendered: ready().render(message.request) });
    } catch (error) {
      answer({ type: "failed", ticket, message: error instanceof Error ? error.message : String(error) });
      return;
    }
    await fetchLanguages();
  };
}
