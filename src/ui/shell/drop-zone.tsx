import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { Icon } from "../controls/icon.tsx";
import "./drop-zone.css";

/** A folder, a zip or posts may be dropped anywhere; while they hover, the page says what it would do. */
export function DropZone() {
  const app = useApp();
  const over = useSignal(false);

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const hover = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      over.value = true;
    };
    const leave = (event: DragEvent) => {
      // Left the window, not only one element for another.
      if (event.relatedTarget === null) over.value = false;
    };
    const drop = (event: DragEvent) => {
      over.value = false;
      if (!carriesFiles(event) || !event.dataTransfer) return;
      // Without this the browser leaves the desk to show the file.
      event.preventDefault();
      event.stopPropagation();
      if (document.querySelector("dialog[open]")) return;
      void app.importing.dropped(event.dataTransfer);
    };
    window.addEventListener("dragover", hover, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", hover, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, [app]);

  if (!over.value) return null;
  return (
    <div class="drop-zone">
      <p>
        <Icon name="folderOpen" size="large" />
        {app.words.value.shell.dropHere}
      </p>
    </div>
  );
}
