import { useEffect, useRef } from "preact/hooks";
import type { Notice } from "#app/models/notices.ts";
import { useApp } from "../app-context.ts";
import { Icon, type IconName } from "../controls/icon.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import "./notices.css";

/** What has just happened, with its undo; each leaves by itself unless pointed at or focused. */
export function Notices() {
  const { notices, words } = useApp();
  const list = notices.list.value;
  const place = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      place.current?.querySelector<HTMLElement>(".notice:last-child button")?.focus();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);

  const dismiss = (id: number) => {
    const hadFocus = place.current?.contains(document.activeElement);
    notices.dismiss(id);
    // The writer goes on where she was, not at the top of the page.
    if (hadFocus && cameFrom.current?.isConnected) cameFrom.current.focus();
  };
  const line = (notice: Notice) => (
    <Line key={notice.id} notice={notice} dismiss={() => dismiss(notice.id)} />
  );

  return (
    <section
      ref={place}
      class="notices"
      aria-label={words.value.shell.notices}
      onFocusIn={({ relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement && !place.current?.contains(relatedTarget))
          cameFrom.current = relatedTarget;
      }}
    >
      {/* The voices stand in the page before they have anything to say, or nobody hears them. */}
      <div role="status">{list.filter(isCalm).map(line)}</div>
      <div role="alert">{list.filter((notice) => !isCalm(notice)).map(line)}</div>
    </section>
  );
}

const isCalm = (notice: Notice) => notice.tone === "info" || notice.tone === "done";

const icons: Record<Notice["tone"], IconName> = {
  info: "info",
  done: "check",
  warning: "warning",
  error: "warning",
};

function Line({ notice, dismiss }: { notice: Notice; dismiss: () => void }) {
  const m = useApp().words.value;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const start = () => {
    stop();
    if (!notice.sticky) timer.current = setTimeout(dismiss, notice.lastsMs);
  };
  useEffect(() => {
    start();
    return stop;
  }, [notice.id]);

  const { action } = notice;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only waits while it is read
    <div
      class={`notice ${notice.tone}`}
      onPointerEnter={stop}
      onPointerLeave={start}
      onFocusIn={stop}
      onFocusOut={start}
      onKeyDown={(event) => {
        if (event.key === "Escape") dismiss();
      }}
    >
      <Icon name={icons[notice.tone]} />
      <p>{notice.text(m)}</p>
      {action && (
        <button
          type="button"
          class="act"
          onClick={() => {
            dismiss();
            void action.run();
          }}
        >
          {action.label(m)}
        </button>
      )}
      <IconButton icon="close" label={m.shell.dismiss} onClick={dismiss} />
    </div>
  );
}
