import type { Problem } from "#core/problem.ts";
import type { Messages } from "./messages.ts";

/** The sentence of a problem in the writer's language. */
export function problemWords(m: Messages, problem: Problem): string {
  // The code chooses the sentence and the shape of its data together.
  const sentence = m.problem[problem.code] as (data: unknown) => string;
  return sentence(problem.data ?? {});
}
