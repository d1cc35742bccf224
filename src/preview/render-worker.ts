import { createRenderEngine, type RenderEngine } from "#core/render/render.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

let engine: RenderEngine | null = null;
const clock = {
  now: () => Date.now(),
  buildZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
};

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "site") {
    engine = createRenderEngine(data.site, clock);
    return;
  }
  const answer = (message: FromWorker) => postMessage(message);
  const { ticket, request } = data;
  try {
    if (!engine) throw new Error("A post to render came before its blog");
    answer({ type: "rendered", ticket, rendered: engine.render(request) });
  } catch (error) {
    answer({ type: "failed", ticket, message: error instanceof Error ? error.message : String(error) });
  }
});
