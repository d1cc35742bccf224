import type { Messages } from "./messages.ts";

/** The words of a language, loaded on demand: only one language is ever in the first load. */
export async function loadMessages(language: "fr" | "en"): Promise<Messages> {
  return language === "fr" ? (await import("./fr.ts")).fr : (await import("./en.ts")).en;
}
