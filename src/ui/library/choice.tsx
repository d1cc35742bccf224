import { useApp } from "../app-context.ts";
import { IconButton } from "../controls/icon-button.tsx";
import "./choice.css";

/** What can be done to the posts chosen in the list, at its foot while there are any. */
export function Choice() {
  const app = useApp();
  const m = app.words.value.library;
  const chosen = app.library.selected.value;
  const ids = [...chosen];
  const clear = () => {
    app.library.selected.value = new Set();
  };
  return (
    <div role="status" class="choice-place">
      {chosen.size > 0 && (
        <fieldset class="choice" aria-label={m.chosen(chosen.size)}>
          <p>{m.chosen(chosen.size)}</p>
          <IconButton icon="zip" label={m.zipChosen} onClick={() => void app.exporting.toZip(ids)} />
          {app.exporting.canUseFolder && (
            <IconButton
              icon="folder"
              label={m.exportChosen}
              onClick={() => void app.exporting.toFolder(ids)}
            />
          )}
          <IconButton icon="trash" label={m.trashChosen} onClick={() => void app.library.trash(ids)} />
          <IconButton icon="close" label={m.clearChoice} onClick={clear} />
        </fieldset>
      )}
    </div>
  );
}
