/** Chromium's offer to install, which it makes once it finds the app worth it; other browsers make none. */
type InstallOffer = Event & { prompt(): Promise<{ outcome: "accepted" | "dismissed" }> };

/** Tells when the browser lets the app offer its own installation, and when it was installed. */
export function watchInstall(events: {
  /** `prompt` shows the browser's question, at most once and from a gesture; true when the writer accepted. */
  available(prompt: () => Promise<boolean>): void;
  installed(): void;
}): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    events.available(async () => (await (event as InstallOffer).prompt()).outcome === "accepted");
  });
  window.addEventListener("appinstalled", () => events.installed());
}

/** True when the app runs in a window of its own, as an installed app does. */
export function isStandalone(): boolean {
  const apple = (navigator as Navigator & { standalone?: boolean }).standalone;
  return apple === true || window.matchMedia("(display-mode: standalone)").matches;
}
