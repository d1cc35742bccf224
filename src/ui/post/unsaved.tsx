import { useEffect, useRef, useState } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { copyText, downloadText } from "#app/models/unsaved.ts";
import type { Problem } from "#core/problem.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { type UnsavedWords, unsaved } from "#i18n/unsaved.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import "./unsaved.css";

/** Over a text that could not be saved: why, what to do, and how to bring the words to safety from right here. */
export function Unsaved({ post }: { post: OpenPost }) {
  const sign = post.sign.value;
  return sign.kind === "failed" ? <Bar post={post} problem={sign.problem} /> : null;
}

function Bar({ post, problem }: { post: OpenPost; problem: Problem }) {
  const app = useApp();
  const m = unsaved[app.language.value];
  const bar = useRef<HTMLElement>(null);
  const [said, say] = useState("");
  const [isTrying, setTrying] = useState(false);

  useEffect(() => {
    const element = bar.current;
    return () => {
      // The bar goes with what it said: who was in it goes on in the text.
      if (element?.contains(document.activeElement)) post.editor.value?.focus();
    };
  }, []);

  async function retry() {
    if (isTrying) return;
    setTrying(true);
    say("");
    const isSaved = await post.flush();
    setTrying(false);
    if (!isSaved) say(m.stillNot);
  }

  return (
    <section ref={bar} class="unsaved" aria-label={m.title}>
      <Icon name="warning" />
      <div>
        <h2>{m.title}</h2>
        <p>
          {problemWords(app.words.value, problem)} {advice(m, problem)}
        </p>
        <p class="said" role="status">
          {said}
        </p>
      </div>
      <div class="acts">
        <Button
          icon="copy"
          onClick={async () => say((await copyText(post.file().text)) ? m.copied : m.notCopied)}
        >
          {m.copy}
        </Button>
        <Button icon="download" onClick={() => say(m.downloaded(downloadText(post.file())))}>
          {m.download}
        </Button>
        <Button tone="quiet" aria-disabled={isTrying} onClick={() => void retry()}>
          {isTrying ? m.trying : m.retry}
        </Button>
      </div>
    </section>
  );
}

function advice(m: UnsavedWords, { code }: Problem): string {
  if (code === "storage-full") return m.full;
  return code === "storage-outdated" ? m.reload : m.retrying;
}
