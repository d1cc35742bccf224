import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import { tabs } from "#i18n/tabs.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import "./other-tab.css";

/** How long it is said that the other tab let go of the post; ms. */
const freeMs = 8000;

/** Over a text that another tab writes in: says so, and lets the writer go on here. */
export function OtherTab({ post }: { post: OpenPost }) {
  const app = useApp();
  const m = tabs[app.language.value];
  const place = post.pen.value;
  /** The writer asked for it: her next word goes into the text. */
  const isAsked = useRef(false);
  const isNews = useSignal(false);
  const said = useSignal("");

  useEffect(() => {
    if (place !== "here") {
      isNews.value = true;
      return;
    }
    const wasAsked = isAsked.current;
    isAsked.current = false;
    if (wasAsked) post.write("here");
    isNews.value = isNews.peek() && !wasAsked;
    const timer = setTimeout(() => {
      isNews.value = false;
    }, freeMs);
    return () => clearTimeout(timer);
  }, [place]);

  const sentence = place === "elsewhere" ? m.elsewhere : place === "coming" ? m.coming : m.free;
  const isShown = place !== "here" || isNews.value;
  useEffect(() => {
    said.value = isShown ? sentence : "";
  }, [isShown, sentence]);

  return (
    <>
      <p class="aside-voice" role="status">
        {said.value}
      </p>
      {isShown && (
        <section class="other-tab" aria-label={m.title}>
          <Icon name={place === "here" ? "check" : "eye"} />
          <p>
            {sentence} {place === "elsewhere" && <span>{m.along}</span>}
          </p>
          {place !== "here" && (
            <Button
              aria-disabled={place === "coming"}
              onClick={() => {
                isAsked.current = true;
                post.continueHere();
              }}
            >
              {m.here}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
