import { useApp } from "../app-context.ts";
import { Dialog } from "../controls/dialog.tsx";
import { Keys } from "../controls/keys.tsx";
import "./keys.css";

const groups = ["post", "text", "view", "blog", "app"] as const;

/** Every key of the desk, by what it is for; made from the commands themselves. */
export function KeysDialog() {
  const app = useApp();
  const m = app.words.value;
  const keyed = app.commands.value.filter((command) => command.keys !== undefined);
  return (
    <Dialog title={m.palette.keysTitle} size="large" reading>
      <p class="keys-text">{m.palette.keysText}</p>
      <div class="key-groups">
        {groups.map((group) => {
          const commands = keyed.filter((command) => command.group === group);
          if (commands.length === 0) return null;
          return (
            <section key={group}>
              <h3>{m.palette.groups[group]}</h3>
              <dl>
                {commands.map((command) => (
                  <div key={command.id}>
                    <dt>{command.label(m)}</dt>
                    <dd>{command.keys && <Keys keys={command.keys} />}</dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
