import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import { problemWords } from "#i18n/problem-words.ts";
import type { Kept } from "./keeper.ts";
import type { Notices } from "./notices.ts";
import { problemOf } from "./problem-of.ts";

/** How an act on posts ends that the storage or the network does not let happen. */
export type Acts = {
  isKept(kept: Kept): kept is { ok: true; post: Post };
  /** What the storage refuses, or a part of the app that does not load, is told; the rest of the act is left undone. */
  tried<Result>(act: () => Promise<Result>, otherwise: Result): Promise<Result>;
};

export function createActs(notices: Notices): Acts {
  function tell(problem: Problem): void {
    notices.add({ tone: "error", text: (m) => problemWords(m, problem) });
  }
  return {
    isKept(kept): kept is { ok: true; post: Post } {
      if (!kept.ok) tell("problem" in kept ? kept.problem : problemOf("conflict"));
      return kept.ok;
    },
    async tried(act, otherwise) {
      try {
        return await act();
      } catch (error) {
        tell(problemOf(error));
        return otherwise;
      }
    },
  };
}
