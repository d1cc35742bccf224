import { useRef } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { Icon, type IconName } from "../controls/icon.tsx";
import "./welcome.css";

/** The first page: what the desk is, and its three doors. */
export function Welcome() {
  const app = useApp();
  const { importing } = app;
  const m = app.words.value.welcome;
  const other = app.language.value === "fr" ? "en" : "fr";

  return (
    <main class="welcome">
      <div class="sheet">
        <header>
          <p class="brand">
            <Icon name="feather" />
            Écritoire
          </p>
          <button type="button" lang={other} onClick={() => app.setSetting("language", other)}>
            {other === "en" ? "English" : "Français"}
          </button>
        </header>
        <h1>{m.title}</h1>
        <p class="what">{m.what}</p>

        <div class="entries">
          {importing.canPickFolder && (
            <Door
              main
              icon="folderOpen"
              title={m.openFolder}
              text={m.openFolderText}
              onClick={() => void importing.pickFolder()}
            />
          )}
          <PickedFiles main={!importing.canPickFolder} />
          <Door
            icon="pencil"
            title={m.startEmpty}
            text={m.startEmptyText}
            onClick={() => void importing.startEmpty()}
          />
        </div>

        <p class="drop">{m.drop}</p>
        <footer>
          <Icon name="desk" />
          <p>{m.privacy}</p>
        </footer>
      </div>
    </main>
  );
}

function Door(props: { icon: IconName; title: string; text: string; main?: boolean; onClick: () => void }) {
  return (
    <button type="button" class={`door ${props.main ? "main" : ""}`} onClick={props.onClick}>
      <Icon name={props.icon} size="large" />
      <span>
        <strong>{props.title}</strong>
        <span>{props.text}</span>
      </span>
      <Icon name="chevronRight" />
    </button>
  );
}

/** The door of every browser: files or a zip, and a whole folder where the input knows how. */
function PickedFiles({ main }: { main: boolean }) {
  const app = useApp();
  const m = app.words.value.welcome;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement | null>(null);
  const picked = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    // Emptied, so that the same choice twice is still a change.
    input.value = "";
    if (chosen.length > 0) void app.importing.files(chosen);
  };
  return (
    <div class="door-pair">
      <Door
        main={main}
        icon="upload"
        title={m.importFiles}
        text={m.importFilesText}
        onClick={() => files.current?.click()}
      />
      <button type="button" class="also" onClick={() => folder.current?.click()}>
        {m.importFolder}
      </button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={m.importFiles}
        data-testid="pick-files"
        onChange={(event) => picked(event.currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // Preact's types do not know it.
          if (input) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label={m.importFolder}
        data-testid="pick-folder"
        onChange={(event) => picked(event.currentTarget)}
      />
    </div>
  );
}
