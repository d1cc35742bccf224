import type { Site } from "#core/jekyll/site.ts";
import type { RenderRequest } from "#core/render/render.ts";
import type { FromWorker, PrintedPost, ToWorker } from "./messages.ts";
import { richText } from "./rich-text.ts";
import { startWorker, type WorkerLike } from "./start-worker.ts";

const limitMs = 20_000;

/** A post for elsewhere: as Jekyll writes it, and as rich text. */
export async function printForElsewhere(
  site: Site,
  request: RenderRequest,
): Promise<PrintedPost & { rich: string }> {
  const printed = await printHtml(site, request);
  return { ...printed, rich: richText(printed.html) };
}

/** A post's HTML for elsewhere, made in a worker that ends with it. */
export async function printHtml(
  site: Site,
  request: RenderRequest,
  start: () => WorkerLike = startWorker,
): Promise<PrintedPost> {
  const worker = start();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (message: ToWorker) => worker.postMessage(message);
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error("Rendering took too long")), limitMs);
      worker.onerror = ({ message }) => reject(new Error(message || "The render worker could not start"));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === "printed") resolve(data.printed);
        else if (data.type === "failed") reject(new Error(data.message));
      };
      send({ type: "site", site });
      send({ type: "print", ticket: 1, request });
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
