import { copies } from "#i18n/copies.ts";
import { useApp } from "../app-context.ts";
import "./alone-foot.css";

/** Quietly, at the foot of the list: how many words are in this browser and nowhere else. */
export function AloneFoot() {
  const app = useApp();
  const words = app.copies.model.value?.alone.value?.words ?? 0;
  if (words === 0) return null;
  const m = copies[app.language.value];
  return (
    <button type="button" class="alone-foot" title={m.footLabel} onClick={() => app.run("app.where")}>
      <i aria-hidden="true" />
      <span>{m.foot(words)}</span>
    </button>
  );
}
