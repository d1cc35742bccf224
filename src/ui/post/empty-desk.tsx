import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import { Keys } from "../controls/keys.tsx";
import "./empty-desk.css";

/** No post is open: what one can do about it, with the keys. */
export function EmptyDesk() {
  const app = useApp();
  const m = app.words.value;
  const gone = app.notFound.value;
  const offered = app.commands.value.filter(({ id }) => ["post.new", "app.palette", "app.keys"].includes(id));
  return (
    <section class="empty-desk">
      <Icon name="feather" size="large" />
      <h2>{gone ? m.shell.postGoneTitle : m.shell.noPostTitle}</h2>
      <p>{gone ? m.shell.postGoneText : m.shell.noPostText}</p>
      {gone ? (
        <Button onClick={() => app.go({ screen: "trash" })}>{m.shell.openTrash}</Button>
      ) : (
        <ul>
          {offered.map((command) => (
            <li key={command.id}>
              <button type="button" onClick={() => app.run(command.id)}>
                <span>{command.label(m)}</span>
                {command.keys && <Keys keys={command.keys} />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
