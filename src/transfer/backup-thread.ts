import type { FromPacker, PackBeginning, ToPacker } from "./backup-messages.ts";
import type { Packer } from "./backup-packer.ts";

/** A packer of its own realm, which ends with the backup or with `signal`: the page never waits for it. */
export async function openPacker(
  beginning: PackBeginning,
  signal: AbortSignal,
): Promise<Packer & { close(): void }> {
  signal.throwIfAborted();
  const worker = await startWorker();
  if (!worker) {
    const { createPacker } = await import("./backup-packer.ts");
    return { ...(await createPacker(beginning)), close: () => undefined };
  }

  const ask = (message: ToPacker) =>
    new Promise<FromPacker>((resolve, reject) => {
      signal.throwIfAborted();
      const stop = () => reject(signal.reason);
      signal.addEventListener("abort", stop, { once: true });
      worker.onmessage = ({ data }: MessageEvent<FromPacker>) => {
        signal.removeEventListener("abort", stop);
        if (data.type === "crash") reject(new Error(data.message));
        else resolve(data);
      };
      // It died of memory, most often: no backup, and nothing of the blog is touched.
      worker.onerror = (event) => reject(new Error(event.message || "The worker stopped"));
      worker.postMessage(message);
    });

  const close = () => worker.terminate();
  signal.addEventListener("abort", close, { once: true });
  try {
    await ask({ type: "begin", beginning });
  } catch (error) {
    close();
    throw error;
  }
  return {
    async add(pieces) {
      await ask({ type: "add", pieces });
    },
    async end() {
      const answer = await ask({ type: "end" });
      if (answer.type !== "packed") throw new Error("The worker gave no zip");
      return answer.zip;
    },
    close,
  };
}

/** Null where there is no worker to be had. */
async function startWorker(): Promise<Worker | null> {
  if (typeof Worker === "undefined") return null;
  try {
    return new Worker(new URL("./backup-worker.ts", import.meta.url), { type: "module", name: "backup" });
  } catch {
    // Blocked by the browser: packed on the page.
    return null;
  }
}
