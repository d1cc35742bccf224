import type { ComponentChildren, JSX } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import "./floating.css";

type Trigger = Pick<
  JSX.IntrinsicElements["button"],
  "aria-haspopup" | "aria-expanded" | "aria-controls" | "onClick" | "onPointerDown"
>;

/** The place for the paper beside its button: below, above when there is more room there, never off the page. */
export function placeBeside(
  button: { left: number; right: number; top: number; bottom: number },
  paper: { width: number; height: number },
  page: { width: number; height: number },
): { left: number; top: number; maxHeight: number } {
  const gap = 4;
  const margin = 8;
  const below = page.height - button.bottom - gap - margin;
  const above = button.top - gap - margin;
  const under = paper.height <= below || below >= above;
  const maxHeight = under ? below : above;
  const height = Math.min(paper.height, maxHeight);
  const wanted = button.left + paper.width + margin <= page.width ? button.left : button.right - paper.width;
  return {
    left: Math.max(margin, Math.min(wanted, page.width - paper.width - margin)),
    top: under ? button.bottom + gap : button.top - gap - height,
    maxHeight,
  };
}

/** A button and the paper that it unfolds, in the browser's top layer: Escape or a press elsewhere folds it. */
export function Floating(props: {
  kind: "menu" | "dialog";
  label: string;
  button: (trigger: Trigger) => JSX.Element;
  children: (close: () => void) => ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLSpanElement>(null);
  const wasOpen = useRef(false);
  const id = useId();

  useLayoutEffect(() => {
    const element = paper.current;
    const button = root.current?.firstElementChild;
    if (!open || !element || !button) return;
    element.showPopover();
    const place = () => {
      element.style.maxHeight = "";
      const page = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const { left, top, maxHeight } = placeBeside(
        button.getBoundingClientRect(),
        element.getBoundingClientRect(),
        page,
      );
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
      element.style.maxHeight = `${maxHeight}px`;
    };
    place();
    element.querySelector<HTMLElement>("[data-autofocus]")?.focus({ preventScroll: true });
    window.addEventListener("resize", place);
    return () => window.removeEventListener("resize", place);
  }, [open]);

  const close = () => paper.current?.hidePopover();

  return (
    <span class="floating" ref={root}>
      {props.button({
        "aria-haspopup": props.kind,
        "aria-expanded": open,
        "aria-controls": open ? id : undefined,
        // The press that folds the paper must not unfold it again when it becomes a click.
        onPointerDown: () => {
          wasOpen.current = open;
        },
        onClick: () => {
          if (wasOpen.current) close();
          else setOpen(true);
          wasOpen.current = false;
        },
      })}
      {open && (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both kinds may have a label
        <div
          ref={paper}
          id={id}
          popover="auto"
          role={props.kind}
          aria-label={props.label}
          class="paper"
          onToggle={(event) => {
            if (event.newState === "closed") setOpen(false);
          }}
        >
          {props.children(close)}
        </div>
      )}
    </span>
  );
}
