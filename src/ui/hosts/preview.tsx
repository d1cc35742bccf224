import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import type { Rendered } from "#core/render/render.ts";
import type { Frame, ShowOptions } from "#preview/frame.ts";
import type { Renderer } from "#preview/renderer.ts";
import { useApp } from "../app-context.ts";
import { scrollLine } from "./follow.ts";
import { openLink } from "./open-link.ts";
import { excerptAlone, PreviewBar, type View } from "./preview-bar.tsx";

type Mounted = { frame: Frame; renderer: Renderer };
type Rendering = { rendered: Rendered; options: Omit<ShowOptions, "view"> };

/** How long the preview may rest at most while the writer types. */
const longestRestMs = 300;

/** The page as Jekyll will make it, rendered in a worker and patched in its frame. */
export function PreviewHost({ post }: { post: OpenPost }) {
  const app = useApp();
  const place = useRef<HTMLDivElement>(null);
  const mounted = useSignal<Mounted | null>(null);
  const shown = useSignal(false);
  const rendering = useSignal<Rendering | null>(null);
  const view = useSignal<View>("post");
  const failure = useSignal<unknown>(null);
  const language = app.language.value;

  useEffect(() => {
    let made: Mounted | null = null;
    let here = true;
    shown.value = false;
    void app.blog.peek()?.loadConfig();
    Promise.all([import("#preview/frame.ts"), import("#preview/renderer.ts")]).then(
      ([{ createFrame }, { createRenderer }]) => {
        if (!here || !place.current) return;
        const m = app.words.peek().preview;
        const frame = createFrame({
          openLink: (href) => openLink(app, href),
          pressed: (event) => {
            // As if it had been pressed on the page, which knows what its keys mean.
            if (!window.dispatchEvent(new KeyboardEvent("keydown", event))) event.preventDefault();
          },
          words: { embed: m.embed, missingImage: m.missingImage, frameTitle: m.frameTitle },
          scrolled: (line) => {
            if (view.peek() === "post") scrollLine.value = { line, from: "preview" };
          },
          image: async (src) => (await app.blog.peek()?.image(src)) ?? null,
        });
        place.current.append(frame.element);
        made = { frame, renderer: createRenderer() };
        mounted.value = made;
      },
      (error) => {
        failure.value = error;
      },
    );
    return () => {
      here = false;
      mounted.value = null;
      made?.renderer.dispose();
      made?.frame.destroy();
    };
    // The frame is given its words once: another language makes another frame.
  }, [language]);

  useSignalEffect(() => {
    const site = app.blog.value?.site.value;
    if (site) mounted.value?.renderer.setSite(site);
  });

  // A post that takes long to show leaves twice as long to the keys before it is asked for again.
  const restUntil = useRef(0);
  const { id } = post;
  const path = post.path.value;
  const text = post.doc.value;
  const site = app.blog.value?.site.value ?? null;
  const theme = app.theme.value;
  const faceAndSize = `${app.settings.values.value.textFace} ${app.settings.values.value.textSize}`;
  useEffect(() => {
    const here = mounted.value;
    if (!here || !site) return;
    const job = new AbortController();
    const title = post.document.peek().title;
    const show = (rendered: Rendered) => {
      if (job.signal.aborted) return;
      const lang = site.config.lang ?? app.language.peek();
      rendering.value = { rendered, options: { lang, theme, title } };
    };
    const ask = () => {
      const began = performance.now();
      const showFirst = (rendered: Rendered) => {
        show(rendered);
        const now = performance.now();
        restUntil.current = now + Math.min(longestRestMs, 2 * (now - began));
      };
      // Once at once, and once more when the colors of its code are here.
      here.renderer.render({ id, path, text }, job.signal, show).then(showFirst, (error) => {
        if (!(error instanceof DOMException && error.name === "AbortError")) failure.value = error;
      });
    };
    const rest = restUntil.current - performance.now();
    const timer = rest > 0 ? setTimeout(ask, rest) : undefined;
    if (timer === undefined) ask();
    return () => {
      clearTimeout(timer);
      job.abort();
    };
  }, [mounted.value, id, path, text, site, theme, faceAndSize]);

  useSignalEffect(() => {
    const { frame } = mounted.value ?? {};
    const now = rendering.value;
    if (!frame || !now) return;
    const { rendered, options } = now;
    const isPost = view.value === "post";
    frame.show(isPost ? rendered : excerptAlone(rendered), { ...options, view: view.value });
    const at = scrollLine.peek();
    if (isPost && !shown.peek() && at) frame.scrollToLine(at.line);
    shown.value = true;
  });

  useSignalEffect(() => {
    const at = scrollLine.value;
    if (at?.from === "text" && view.peek() === "post") mounted.value?.frame.scrollToLine(at.line);
  });

  if (failure.value !== null) throw failure.value;
  return (
    <>
      <PreviewBar
        post={post}
        view={view.value}
        rendered={rendering.value?.rendered ?? null}
        onChange={(chosen) => {
          view.value = chosen;
          const at = scrollLine.peek();
          // An excerpt follows nothing; the post is where the text is.
          if (chosen === "post" && at) mounted.peek()?.frame.scrollToLine(at.line);
        }}
      />
      <div class="preview-host" ref={place}>
        {!shown.value && <p class="opening">{app.words.value.preview.opening}</p>}
      </div>
    </>
  );
}
