import { useEffect, useState } from "preact/hooks";
import { trashDays } from "#app/models/trash.ts";
import { exchange } from "#i18n/exchange.ts";
import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { sayMoment } from "../dates.ts";
import { sayUntil } from "../history/when.ts";
import "./list-screen.css";
import "./trash.css";

/** Posts thrown away: each comes back as it was, or goes for good. */
export function TrashScreen() {
  const app = useApp();
  const { shell } = app.words.value;
  const m = exchange[app.language.value];
  const items = app.trash.items.value;
  const [asking, setAsking] = useState<readonly string[] | null>(null);

  useEffect(() => {
    void app.trash.load();
  }, []);

  return (
    <main class="list-screen trash-screen">
      <header>
        <IconButton
          icon="arrowLeft"
          label={shell.backToLibrary}
          onClick={() => app.go({ screen: "desk", postId: app.openPost.value?.id ?? null })}
        />
        <h1>{m.trashTitle}</h1>
        {items.length > 0 && (
          <Button tone="quiet" icon="trash" onClick={() => setAsking(items.map(({ card }) => card.id))}>
            {m.emptyTrash}
          </Button>
        )}
      </header>
      {items.length > 0 && <p class="hint">{m.trashKept(trashDays)}</p>}
      {items.length === 0 ? (
        <p class="empty">{m.trashEmpty}</p>
      ) : (
        <ul>
          {items.map(({ card, deletedAt, keptUntil }) => (
            <li key={card.id}>
              <div>
                <strong>{card.title || shell.untitled}</strong>
                <span>{card.path}</span>
                <span>
                  {m.trashedAt(sayMoment(deletedAt, app.now.value, app.language.value))} ·{" "}
                  {m.keptUntil(sayUntil(keptUntil, app.language.value))}
                </span>
              </div>
              <IconButton
                icon="eye"
                label={m.readTrashed(card.title || shell.untitled)}
                onClick={() => app.go({ screen: "history", postId: card.id })}
              />
              <Button icon="restore" onClick={() => void app.trash.restore([card.id])}>
                {m.restore}
              </Button>
              <IconButton
                icon="trash"
                label={m.purge(card.title || shell.untitled)}
                onClick={() => setAsking([card.id])}
              />
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <Dialog
          title={m.purgeTitle}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button tone="quiet" onClick={() => setAsking(null)} data-autofocus>
                {shell.cancel}
              </Button>
              <Button
                tone="danger"
                onClick={() => {
                  void app.trash.purge(asking);
                  setAsking(null);
                }}
              >
                {m.purgeNow}
              </Button>
            </>
          }
        >
          <p>{m.purgeText(asking.length)}</p>
        </Dialog>
      )}
    </main>
  );
}
