import type { App } from "#app/app.ts";
import { type CopyWords, copies } from "#i18n/copies.ts";
import { useApp } from "../app-context.ts";

/** The words of this screen, and its dates: to the minute, or to the second where a write is meant. */
export function useCopyWords(): {
  app: App;
  m: CopyWords;
  day(at: number): string;
  minute(at: number): string;
  second(at: number): string;
} {
  const app = useApp();
  const language = app.language.value;
  const said = (timeStyle?: "short" | "medium") => {
    const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      dateStyle: "long",
      ...(timeStyle ? { timeStyle } : {}),
      timeZone: app.zone,
    });
    return (at: number) => format.format(at);
  };
  return { app, m: copies[language], day: said(), minute: said("short"), second: said("medium") };
}
