import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Frame } from "#preview/frame.ts";
import { useApp } from "../app-context.ts";
import "./excerpt.css";
import { openLink } from "./open-link.ts";

/** Of a whole post as its own excerpt, so much is drawn (UTF-16 units): more than the frame shows at once. */
const mostShown = 20_000;
/** How high the frame may grow before it scrolls, in CSS pixels. */
const mostHeight = 260;

/** The excerpt as a list of posts shows it, in the preview's own frame: as high as it is, up to a limit. */
export function ExcerptHost({ html, title }: { html: string; title: string }) {
  const app = useApp();
  const place = useRef<HTMLDivElement>(null);
  const mounted = useSignal<Frame | null>(null);
  const failure = useSignal<unknown>(null);
  const content = useSignal(html);
  content.value = html;
  const language = app.language.value;

  useEffect(() => {
    let made: Frame | null = null;
    let here = true;
    const observer = new ResizeObserver(([entry]) => {
      const body = entry?.target as HTMLElement | undefined;
      if (made && body) made.element.style.height = `${Math.min(body.offsetHeight, mostHeight)}px`;
    });
    import("#preview/frame.ts").then(
      ({ createFrame }) => {
        if (!here || !place.current) return;
        const m = app.words.peek().preview;
        const frame = createFrame({
          openLink: (href) => openLink(app, href),
          pressed: (event) => {
            // As if it had been pressed on the page, which knows what its keys mean.
            if (!window.dispatchEvent(new KeyboardEvent("keydown", event))) event.preventDefault();
          },
          words: { embed: m.embed, missingImage: m.missingImage, frameTitle: title },
          image: async (src) => (await app.blog.peek()?.image(src)) ?? null,
        });
        frame.element.addEventListener("load", () => {
          const body = frame.element.contentDocument?.body;
          observer.disconnect();
          if (body) observer.observe(body);
        });
        place.current.append(frame.element);
        made = frame;
        mounted.value = frame;
      },
      (error) => {
        failure.value = error;
      },
    );
    return () => {
      here = false;
      mounted.value = null;
      observer.disconnect();
      made?.destroy();
    };
    // The frame is given its words once: another language makes another frame.
  }, [language]);

  useSignalEffect(() => {
    const frame = mounted.value;
    if (!frame) return;
    const value = beginning(content.value);
    const lang = app.blog.value?.config.value?.lang ?? app.language.value;
    const isEmpty = value === "";
    frame.show(
      {
        html: value,
        blockEnds: isEmpty ? [] : [value.length],
        blockLines: isEmpty ? [] : [1],
        excerptHtml: value,
        problems: [],
        words: 0,
      },
      { lang, theme: app.theme.value, title: "", view: "inset" },
    );
  });

  if (failure.value !== null) throw failure.value;
  return <div class="excerpt-host" ref={place} />;
}

/** Whole lines; what they leave open is closed by the parser of the page. */
function beginning(html: string): string {
  if (html.length <= mostShown) return html;
  const lineEnd = html.lastIndexOf("\n", mostShown);
  return html.slice(0, lineEnd < 0 ? mostShown : lineEnd);
}
