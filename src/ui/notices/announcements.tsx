import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { IconButton } from "../controls/icon-button.tsx";
import "./announcements.css";

/** A quiet strip at the foot of the desk: an update, the folder asleep, the offer to install. The most pressing one alone. */
export function Announcements() {
  const app = useApp();
  const m = app.words.value.shell;
  const folderOnceAsleep = useSignal(false);
  const installLater = useSignal(false);
  const folder = app.blog.value?.folder.value;

  if (app.updates.state.value === "waiting") {
    return (
      <Strip dismiss={() => app.updates.dismiss()} dismissLabel={m.later}>
        <p>{m.updateReady}</p>
        <button type="button" onClick={() => void app.updates.accept()}>
          {m.updateNow}
        </button>
      </Strip>
    );
  }
  if (folder && folder.permission !== "granted" && !folderOnceAsleep.value) {
    return (
      <Strip dismiss={() => (folderOnceAsleep.value = true)} dismissLabel={m.later}>
        <p>{m.folderAsleep(folder.name)}</p>
        <button type="button" onClick={() => void app.blog.value?.openFolder()}>
          {m.folderWake}
        </button>
      </Strip>
    );
  }
  if (app.updates.state.value === "ready-offline") {
    const dismiss = () => {
      // Its time may be over just when a new version takes its place, which must not go with it.
      if (app.updates.state.peek() === "ready-offline") app.updates.dismiss();
    };
    return (
      <Strip dismiss={dismiss} dismissLabel={m.dismiss} lastsMs={15_000}>
        <p>{m.offlineReady}</p>
      </Strip>
    );
  }
  if (app.blog.value && app.installation.available.value && !installLater.value) {
    return (
      <Strip dismiss={() => (installLater.value = true)} dismissLabel={m.later}>
        <p>{m.installOffer}</p>
        <button type="button" onClick={() => void app.installation.prompt()}>
          {m.install}
        </button>
      </Strip>
    );
  }
  return <div class="strip-place" role="status" />;
}

function Strip(props: {
  children: ComponentChildren;
  dismiss: () => void;
  dismissLabel: string;
  /** Good news leaves by itself. */
  lastsMs?: number;
}) {
  const { dismiss, lastsMs } = props;
  useEffect(() => {
    if (lastsMs === undefined) return;
    const timer = setTimeout(dismiss, lastsMs);
    return () => clearTimeout(timer);
  }, [lastsMs]);
  return (
    <div class="strip-place" role="status">
      <div class="strip">
        {props.children}
        <IconButton icon="close" label={props.dismissLabel} onClick={props.dismiss} />
      </div>
    </div>
  );
}
