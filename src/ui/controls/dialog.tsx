import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { useApp } from "../app-context.ts";
import "./dialog.css";
import { IconButton } from "./icon-button.tsx";

type Props = {
  title: string;
  children: ComponentChildren;
  /** The buttons at the foot, the main one last. */
  actions?: ComponentChildren;
  /** Escape, the cross and a click beside; without it `app.dialog` is emptied. */
  onClose?: () => void;
  /** With it the dialog is a form, and Enter in a field submits it. */
  onSubmit?: () => void;
  size?: "small" | "medium" | "large";
  /** A task goes on: neither Escape nor a click beside ends it. */
  held?: boolean;
  /** Nothing in the body takes the focus: it takes it itself, so that the keys scroll it. */
  reading?: boolean;
  /** No head and no margins: the content is the whole sheet, the title is only spoken. */
  bare?: boolean;
};

/** A modal sheet: native `<dialog>`, so focus stays inside and goes back where it was. */
export function Dialog({
  title,
  children,
  actions,
  onClose,
  onSubmit,
  size = "small",
  held = false,
  reading = false,
  bare = false,
}: Props) {
  const app = useApp();
  const sheet = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const pressedBeside = useRef(false);
  const focused = useRef(false);
  const close =
    onClose ??
    (() => {
      app.dialog.value = null;
    });

  useLayoutEffect(() => {
    const element = sheet.current;
    element?.showModal();
    // Closed before it leaves the page: only `close()` gives the focus back.
    return () => element?.close();
  }, []);

  useLayoutEffect(() => {
    const element = sheet.current;
    const { activeElement } = document;
    const isFirst = !focused.current;
    focused.current = true;
    // Another step of the same task: the button that had the focus may be gone with the step before.
    if (!isFirst && element?.contains(activeElement) && activeElement !== element) return;
    element?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  });

  const inside = bare ? (
    <>
      <h2 id={titleId} class="aside-voice">
        {title}
      </h2>
      {children}
    </>
  ) : (
    <>
      <header>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={app.words.value.shell.close} onClick={close} disabled={held} />
      </header>
      <div class="body" tabIndex={reading ? 0 : undefined}>
        {children}
      </div>
      {actions && <footer>{actions}</footer>}
    </>
  );

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key, through `cancel`
    <dialog
      ref={sheet}
      class={`dialog ${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== sheet.current) return;
        event.preventDefault();
        if (!held) close();
      }}
      onPointerDown={(event) => {
        pressedBeside.current = event.target === sheet.current;
      }}
      onClick={(event) => {
        if (!held && pressedBeside.current && event.target === sheet.current) close();
      }}
    >
      {onSubmit ? (
        <form
          class="sheet"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {inside}
        </form>
      ) : (
        <div class="sheet">{inside}</div>
      )}
    </dialog>
  );
}
