import { useSignalEffect } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import type { App } from "#app/app.ts";
import { useApp } from "./app-context.ts";
import { editorCommandList } from "./hosts/editor-commands.ts";
import { isPress, typesInto } from "./keys.ts";

const mac = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** What the page itself follows: language, light, title, and the keys that work everywhere. */
export function usePage(): void {
  const app = useApp();

  useSignalEffect(() => {
    document.documentElement.lang = app.language.value;
  });

  useSignalEffect(() => {
    document.documentElement.dataset.theme = app.theme.value;
    const paper = getComputedStyle(document.documentElement).getPropertyValue("--desk").trim();
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      meta.content = paper;
    }
  });

  useSignalEffect(() => {
    const { textSize } = app.settings.values.value;
    document.documentElement.style.setProperty("--text-size", `${textSize / 16}rem`);
  });

  useSignalEffect(() => {
    document.title = titleOf(app);
  });

  // Before anything is drawn: a key that is pressed at the first sight of the desk works.
  useLayoutEffect(() => app.register(editorCommandList()), [app]);

  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (typesInto(event.target instanceof HTMLElement ? event.target : null, event)) return;
      const bound = app.commands
        .peek()
        .filter(({ keys, boundElsewhere }) => keys && !boundElsewhere && isPress(keys, event, { mac }));
      // One key may be shared by commands that never run at the same time.
      const command = bound.find(({ when }) => when?.(app) ?? true) ?? bound[0];
      if (!command) return;
      // Under a modal dialog the desk does not move, but the key must not do the browser's thing either.
      if (document.querySelector("dialog[open]") && command.group !== "app") return event.preventDefault();
      if (app.run(command.id)) event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [app]);
}

function titleOf(app: App): string {
  const blog = app.blog.value;
  if (!blog) return "Écritoire";
  const post = app.openPost.value;
  const title = post ? app.library.card(post.id)?.title : undefined;
  return `${title || blog.name.value} · Écritoire`;
}
