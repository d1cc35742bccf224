import type { OpenPost } from "#app/models/open-post.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../controls/icon.tsx";

/** What Jekyll would stumble over, before it does; each with the way to its place in the text. */
export function Problems({ post }: { post: OpenPost }) {
  const m = useApp().words.value;
  const problems = post.problems.value;
  if (problems.length === 0) return null;
  const shown = problems.slice(0, 4);
  return (
    <ul class="text-problems" aria-label={m.editor.problems}>
      {shown.map((problem) => (
        <li key={`${problem.code}-${problem.from}`}>
          <Icon name="warning" />
          <p>{problemWords(m, problem)}</p>
          {problem.from !== undefined && (
            <button
              type="button"
              onClick={() => {
                post.editor.value?.select(problem.from ?? 0, problem.to);
                post.editor.value?.focus();
              }}
            >
              {m.editor.show}
            </button>
          )}
        </li>
      ))}
      {problems.length > shown.length && (
        <li>
          <Icon name="more" />
          <p>{m.editor.moreProblems(problems.length - shown.length)}</p>
        </li>
      )}
    </ul>
  );
}
