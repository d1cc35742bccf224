import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { PostHistory } from "#app/models/history.ts";
import { history as words } from "#i18n/history.ts";
import { useApp } from "../app-context.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { ComparisonView } from "../history/comparison-view.tsx";
import { VersionList } from "../history/version-list.tsx";
import { sayUntil } from "../history/when.ts";
import "./history.css";

/** The former texts of one post: the versions by day, and beside them what differs. */
export function HistoryScreen() {
  const app = useApp();
  const route = app.route.value;
  const id = route.screen === "history" ? route.postId : "";
  const opened = useSignal<PostHistory | null>(null);
  const failure = useSignal<unknown>(null);

  useEffect(() => {
    let made: PostHistory | null = null;
    let here = true;
    app.openHistory(id).then(
      (history) => {
        if (!here) return history.close();
        made = history;
        opened.value = history;
      },
      (error) => {
        if (here) failure.value = error;
      },
    );
    return () => {
      here = false;
      made?.close();
      opened.value = null;
    };
  }, [id]);

  if (failure.value !== null) throw failure.value;
  const history = opened.value;
  if (history && history.place.value !== "loading") return <Opened key={id} history={history} />;
  return <Opening id={id} />;
}

/** How long nothing is said of a list that is most often there at once. */
const patienceMs = 400;

/** Long only where an older version of the app left many texts to be packed. */
function Opening({ id }: { id: string }) {
  const app = useApp();
  const m = words[app.language.value];
  const isLong = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      isLong.value = true;
    }, patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="history-screen" aria-busy="true">
      <header class="bar">
        <IconButton icon="arrowLeft" label={m.back} onClick={() => app.go({ screen: "desk", postId: id })} />
        <h1>
          <span>{m.title}</span>
        </h1>
      </header>
      <p class="none" role="status">
        {isLong.value ? m.reading : ""}
      </p>
    </main>
  );
}

/** The pane asked for last; another object each time that one is asked for. */
type Front = { pane: "list" | "comparison" };
const first: Front = { pane: "list" };

function Opened({ history }: { history: PostHistory }) {
  const app = useApp();
  const m = words[app.language.value];
  const { shell } = app.words.value;
  const root = useRef<HTMLElement>(null);
  /** Where the page has room for one of the two. */
  const front = useSignal(first);
  const comparison = history.comparison.value;
  const place = history.place.value;
  const isEmpty = history.entries.value.length === 0 && history.held.value === null;
  const deletedAt = app.trash.items.value.find(({ card }) => card.id === history.id)?.keptUntil;

  useEffect(() => {
    if (place === "trash") void app.trash.load();
  }, [place]);

  const leave = () =>
    app.go(place === "trash" ? { screen: "trash" } : { screen: "desk", postId: history.id });
  // As soon as the pane is in sight: a key that came between would find the focus nowhere.
  useLayoutEffect(() => {
    if (front.value === first) return;
    const pane = front.value.pane === "list" ? "[role=listbox]" : "[data-prose]";
    // Until the texts are compared, the screen itself hears the keys.
    (root.current?.querySelector<HTMLElement>(pane) ?? root.current)?.focus();
  }, [front.value]);
  useLayoutEffect(() => {
    if (comparison && document.activeElement === root.current)
      root.current?.querySelector<HTMLElement>("[data-prose]")?.focus();
  }, [comparison]);
  const read = () => {
    front.value = { pane: "comparison" };
  };
  const toList = () => {
    front.value = { pane: "list" };
  };

  return (
    <main
      class={`history-screen ${front.value.pane === "list" ? "list" : "reading"}`}
      ref={root}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        if ((event.target as HTMLElement).closest("[role=listbox]")) leave();
        else toList();
      }}
    >
      <header class="bar">
        <IconButton icon="arrowLeft" label={m.back} onClick={leave} />
        <h1>
          <span>{m.title}</span>
          <strong>{history.title.value || shell.untitled}</strong>
        </h1>
      </header>
      {place === "trash" && deletedAt !== undefined && (
        <p class="standing">{m.inTrash(sayUntil(deletedAt, app.language.value))}</p>
      )}
      {place === "gone" ? (
        <p class="none">{m.gone}</p>
      ) : isEmpty && place === "blog" ? (
        <div class="none">
          <h2>{m.noneTitle}</h2>
          <p>{m.noneText}</p>
        </div>
      ) : (
        <div class="panes">
          <nav class="versions" aria-label={m.list}>
            <VersionList history={history} m={m} read={read} />
            <p class="hint">{m.keysHint}</p>
          </nav>
          <ComparisonView history={history} m={m} back={toList} />
        </div>
      )}
    </main>
  );
}
