import type { Site } from "#core/jekyll/site.ts";
import { changeDocuments } from "#core/jekyll/site-change.ts";
import { checkPost } from "#core/post/checks/check.ts";
import { indexSite, type SiteIndex } from "#core/post/checks/site-index.ts";
import type { Checked, CheckTask } from "#core/post/checks/task.ts";
import { createRenderEngine, type RenderClock, type RenderEngine } from "#core/render/render.ts";
import { toEditorText } from "#core/text/line-endings.ts";
import type { FromChecker, ToChecker } from "./messages.ts";

type Bench = { site: Site; engine: RenderEngine; index: SiteIndex | null };

/** What the check worker does with each message. */
export function createWorkshop(
  clock: RenderClock,
  answer: (message: FromChecker) => void,
): (message: ToChecker) => void {
  let bench: Bench | null = null;

  function check({ id, path, text, isOpen }: CheckTask): Checked {
    if (!bench) throw new Error("A post to check came before its blog");
    bench.index ??= indexSite(bench.site);
    const { site, engine, index } = bench;
    const examined = engine.examine({ id, path, text: toEditorText(text) }, { isKept: isOpen });
    const findings = checkPost({
      ...{ id, path, file: text, examined, site, index },
      ...{ now: clock.now(), buildZone: clock.buildZone },
    });
    // The default separator never matches in a file with CRLF: its excerpt is that of its own bytes.
    const { excerptHtml } =
      isOpen && text.includes("\r")
        ? engine.examine({ id: `${id} bytes`, path, text }, { isKept: true })
        : examined;
    return { findings, excerptHtml };
  }

  return (message) => {
    if (message.type === "site") {
      const { site } = message;
      bench = { site, engine: createRenderEngine(site, clock), index: null };
      return;
    }
    if (message.type === "documents") {
      if (!bench) return;
      const documents = changeDocuments(bench.site.documents, message.change);
      bench.engine.setDocuments(documents);
      bench = { ...bench, site: { ...bench.site, documents }, index: null };
      return;
    }
    const { ticket } = message;
    try {
      answer({ type: "checked", ticket, checked: check(message.task) });
    } catch (error) {
      answer({ type: "failed", ticket, message: error instanceof Error ? error.message : String(error) });
    }
  };
}
