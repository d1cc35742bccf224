import type { Facts } from "#app/models/copies/facts.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { Fact } from "./fact.tsx";
import { useCopyWords } from "./use-copy-words.ts";

/** Where the text on the desk is: what its saved sign says, in full. */
export function OpenPostFact({ facts }: { facts: Facts }) {
  const { app, m, second } = useCopyWords();
  const post = app.openPost.value;
  if (!post)
    return (
      <Fact name={m.openPost}>
        <p class="soft">{m.openNone}</p>
      </Fact>
    );
  const sign = post.sign.value;
  const title = app.library.card(post.id)?.title || app.words.value.shell.untitled;
  const said = () => {
    if (sign.kind === "failed") return `${m.openUnsaved} ${problemWords(app.words.value, sign.problem)}`;
    if (sign.kind === "typing") return m.openTyping;
    if (sign.kind === "page") return m.memory;
    return m.openSaved(second(sign.at));
  };
  const isAlone = facts.alone?.posts.has(post.id) ?? false;
  return (
    <Fact name={m.openPost}>
      <p>
        <strong>{title}</strong>
      </p>
      <p class={sign.kind === "failed" ? "low" : undefined}>{said()}</p>
      {facts.alone && (
        <p class="soft">{isAlone ? m.openAlone(facts.alone.posts.get(post.id) ?? 0) : m.openSafe}</p>
      )}
    </Fact>
  );
}
