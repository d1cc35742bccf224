import { useRef } from "preact/hooks";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";

/** The ways in: the blog's own folder where the browser can, files and zips everywhere. */
export function ImportDoors() {
  const app = useApp();
  const { importing } = app;
  const m = exchange[app.language.value];
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  function take(input: HTMLInputElement) {
    void importing.files([...(input.files ?? [])]);
    // So that the same file can be chosen again.
    input.value = "";
  }

  return (
    <div class="doors">
      {importing.canPickFolder && (
        <Button tone="accent" icon="folderOpen" onClick={() => void importing.pickFolder()} data-autofocus>
          {m.openFolder}
        </Button>
      )}
      <Button icon="folder" onClick={() => folder.current?.click()}>
        {m.chooseFolder}
      </Button>
      <Button icon="zip" onClick={() => files.current?.click()}>
        {m.chooseFiles}
      </Button>
      <p class="hint">{m.dropHint}</p>
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={m.chooseFolder}
        {...{ webkitdirectory: true }}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={files}
        type="file"
        hidden
        multiple
        aria-label={m.chooseFiles}
        accept=".md,.markdown,.mkd,.mkdn,.mkdown,.html,.textile,.txt,.yml,.zip"
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}
