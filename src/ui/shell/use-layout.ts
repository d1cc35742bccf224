import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Side } from "#app/models/settings.ts";
import { useApp } from "../app-context.ts";
import { arrange, type Front, follow, type Panes, type Width } from "./layout.ts";

// In rem, so that a page at 200 % is laid out as the smaller page that it is.
const wide = matchMedia("(min-width: 75rem)");
const medium = matchMedia("(min-width: 46rem)");
const widthNow = (): Width => (wide.matches ? "wide" : medium.matches ? "medium" : "phone");

export type Layout = {
  width: Width;
  panes: Panes;
  show: (pane: "library" | "text" | Exclude<Side, "none">) => void;
  /** The preview is read without the text. */
  alone: boolean;
  setAlone: (alone: boolean) => void;
};

/** The panes in sight, as the page's width, the settings and the last pane asked for have it. */
export function useLayout(): Layout {
  const app = useApp();
  const width = useSignal(widthNow());
  const front = useSignal<Front>("text");
  const alone = useSignal(false);
  const asked = useComputed(() => {
    const { libraryOpen, side } = app.settings.values.value;
    return { libraryOpen, side };
  });
  const hasPost = app.openPost.value !== null;
  const { libraryOpen, side } = asked.value;
  const panes = arrange({
    width: width.value,
    libraryOpen,
    side,
    hasPost,
    front: front.value,
    alone: alone.value,
  });

  useEffect(() => {
    const resized = () => {
      width.value = widthNow();
    };
    wide.addEventListener("change", resized);
    medium.addEventListener("change", resized);
    return () => {
      wide.removeEventListener("change", resized);
      medium.removeEventListener("change", resized);
    };
  }, []);

  const before = useRef({ libraryOpen, side });
  const shown = useRef(panes);
  useLayoutEffect(() => {
    const change = follow(before.current, { libraryOpen, side }, shown.current, front.peek());
    before.current = change.settings;
    front.value = change.front;
    if (change.settings.libraryOpen !== libraryOpen)
      app.setSetting("libraryOpen", change.settings.libraryOpen);
    if (change.settings.side !== side) app.setSetting("side", change.settings.side);
    shown.current = panes;
  });

  const postId = app.openPost.value?.id ?? null;
  useLayoutEffect(() => {
    if (width.peek() === "phone") front.value = postId === null ? "library" : "text";
  }, [postId]);

  return {
    width: width.value,
    panes,
    alone: alone.value,
    setAlone(value) {
      alone.value = value;
    },
    show(pane) {
      if (pane === "library" || pane === "text") {
        front.value = pane;
      } else {
        front.value = "side";
        if (app.settings.values.peek().side !== pane) app.setSetting("side", pane);
      }
    },
  };
}
