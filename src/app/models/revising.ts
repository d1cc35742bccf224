import { effect } from "@preact/signals";
import type { RevisionReason } from "#core/post/history/reason.ts";
import type { Messages } from "#i18n/messages.ts";
import type { Services } from "../services.ts";
import type { Desk } from "./desk.ts";
import type { Notices } from "./notices.ts";
import type { RevisionTaker } from "./revision-taker.ts";

/** When former texts are kept. None of its acts rejects, and none keeps the writer from typing or saving. */
export type Revising = {
  /** Keeps now what waits for a pause: the page is hidden, or the blog is left. */
  settle(): Promise<void>;
  /** Keeps these posts as they stand, then acts; where they cannot be kept, nothing is done before the writer says so. */
  before(act: RiskyAct): Promise<void>;
};

export type RiskyAct = {
  reason: RevisionReason;
  ids: readonly string[];
  act(): unknown;
  /** What the writer says when she does it although the text before could not be kept. */
  anyway: (m: Messages) => string;
};

export type RevisingSource = { services: Services; desk: Desk; notices: Notices };

/** Follows the blog on the desk; what keeps the texts is loaded with the first of them. */
export function createRevising({ services, desk, notices }: RevisingSource): Revising {
  let taker: Promise<RevisionTaker> | null = null;
  let isTold = false;

  function load(): Promise<RevisionTaker> {
    taker ??= make().catch((error: unknown) => {
      taker = null;
      throw error;
    });
    return taker;
  }

  async function make(): Promise<RevisionTaker> {
    const store = desk.blog.peek()?.store;
    const { createRevisionTaker } = await import("./revision-taker.ts");
    if (!store) throw new Error("No blog is open");
    return createRevisionTaker({ store, now: services.now, failed: tell });
  }

  /** Once a page: the words are safe, and the next pause tries again. */
  function tell(): void {
    if (isTold) return;
    isTold = true;
    notices.add({ tone: "warning", text: (m) => m.app.notRevised });
  }

  effect(() => {
    const blog = desk.blog.value;
    const left = taker;
    taker = null;
    left?.then((each) => each.end()).catch(() => undefined);
    if (!blog) return;
    return desk.keeper()?.onKept((post) => {
      // A first text is no change, and what an act changes elsewhere in the blog keeps its own revision.
      if (post.rev === 1 || desk.openPost.peek()?.id !== post.id) return;
      load().then((each) => each.kept(post), tell);
    });
  });

  effect(() => {
    const id = desk.openPost.value?.id;
    return () => {
      // A post that became a copy of itself has another id from now on.
      if (id !== undefined) taker?.then((each) => each.settle(id)).catch(() => undefined);
    };
  });

  async function keep({ ids, reason }: RiskyAct): Promise<boolean> {
    try {
      return (await desk.flush()) && (await (await load()).before(ids, reason));
    } catch {
      return false;
    }
  }

  return {
    async settle() {
      await taker?.then((each) => each.settle()).catch(() => undefined);
    },
    async before(risky) {
      if (await keep(risky)) {
        await risky.act();
        return;
      }
      notices.add({
        ...{ tone: "warning", sticky: true, about: risky.reason, text: (m) => m.app.notKeptBefore },
        action: { label: risky.anyway, run: async () => void (await risky.act()) },
      });
    },
  };
}
