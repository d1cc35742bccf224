import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { App } from "#app/app.ts";
import type { Messages } from "#i18n/messages.ts";

export const AppContext = createContext<App | null>(null);

/** All that a component may read and do. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("A component was rendered outside AppRoot");
  return app;
}

/** The words of the writer's language; the component renders again when it changes. */
export function useWords(): Messages {
  return useApp().words.value;
}
