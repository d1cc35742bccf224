import { pagesRunning } from "./running.ts";

type Message = { type: "prepare"; ticket: string } | { type: "ready"; ticket: string };

/** A tab that does not answer is asleep, and wrote down its words when it fell asleep; or it is about to be asked again. */
const patienceMs = 5000;

/** What the tabs of this app say to each other when a new version is let in. */
export type OtherTabs = {
  /** Resolves once every other tab has brought its words to safety, or has had its time for it. */
  prepare(): Promise<void>;
};

/** Answers the other tabs with `bring`, which must not reject, and lets this one ask them. */
export function joinTabs(bring: () => Promise<void>): OtherTabs {
  const wire = new BroadcastChannel(`ecritoire-update ${new URL("./", document.baseURI).pathname}`);
  const waiting = new Map<string, () => void>();
  wire.addEventListener("message", async ({ data }: MessageEvent<Message>) => {
    if (data.type === "ready") return waiting.get(data.ticket)?.();
    await bring();
    wire.postMessage({ type: "ready", ticket: data.ticket } satisfies Message);
  });

  return {
    async prepare() {
      const others = (await pagesRunning()) - 1;
      if (others === 0) return;
      const ticket = crypto.randomUUID();
      let left = others;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patienceMs);
        waiting.set(ticket, () => {
          left -= 1;
          if (left > 0) return;
          clearTimeout(timer);
          resolve();
        });
        wire.postMessage({ type: "prepare", ticket } satisfies Message);
      });
      waiting.delete(ticket);
    },
  };
}
