import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Sign } from "#app/models/sign.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../controls/icon.tsx";
import { sayMoment } from "../dates.ts";
import "./saved-sign.css";

/** How long the text must have been safe before the sign says so: it would flicker at every key otherwise. */
const calmMs = 600;

/** Where the text is: being typed, in this browser, in the blog's folder; or not saved, and why. */
export function SavedSign({ sign }: { sign: ReadonlySignal<Sign> }) {
  const app = useApp();
  const m = app.words.value;
  const shown = useCalmSign(sign);
  const { kind } = shown;
  const text =
    shown.kind === "failed"
      ? m.editor.signs.failed
      : shown.kind === "typing"
        ? m.editor.signs.typing
        : m.editor.signs[shown.kind](sayMoment(shown.at, app.now.value, app.language.value));
  const meaning =
    shown.kind === "failed" ? problemWords(m, shown.problem) : m.editor.signMeanings[shown.kind];

  return (
    <div class={`saved-sign ${kind}`} title={meaning} data-sign={kind}>
      <button
        type="button"
        aria-label={`${text}. ${m.app.commands["app.where"]}`}
        onClick={() => app.run("app.where")}
      >
        {kind === "failed" ? <Icon name="warning" size="small" /> : <i aria-hidden="true" />}
        <span>{text}</span>
      </button>
      <Voice kind={kind} sentence={kind === "failed" ? `${text}. ${meaning}` : text} />
    </div>
  );
}

/** A loss is shown at once, whatever waits to be painted; a safety only once it lasts. Another post mounts another. */
function useCalmSign(sign: ReadonlySignal<Sign>): Sign {
  const now = sign.value;
  const calm = useSignal(now);
  const isAtOnce = now.kind === "typing" || now.kind === "failed" || now.kind === calm.peek().kind;

  useLayoutEffect(() => {
    const settle = () => {
      calm.value = now;
    };
    if (isAtOnce) {
      settle();
      return;
    }
    const timer = setTimeout(settle, calmMs);
    return () => clearTimeout(timer);
  }, [now]);
  return isAtOnce ? now : calm.value;
}

/** Says aloud only what changes the writer's mind: a failure, its end, and the folder reached. */
function Voice({ kind, sentence }: { kind: Sign["kind"]; sentence: string }) {
  const said = useSignal("");
  const before = useRef(kind);
  useEffect(() => {
    const was = before.current;
    if (kind === "typing" || kind === was) return;
    before.current = kind;
    said.value = kind === "browser" && was !== "failed" ? "" : sentence;
  }, [kind]);
  return (
    <span class="aside-voice" role={kind === "failed" ? "alert" : "status"}>
      {said.value}
    </span>
  );
}
