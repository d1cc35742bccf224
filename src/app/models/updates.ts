import { type ReadonlySignal, signal } from "@preact/signals";
import type { Flush } from "./autosave.ts";

/** The app's own versions: nothing is reloaded before what was typed is safe. */
export type Updates = {
  state: ReadonlySignal<"none" | "ready-offline" | "waiting">;
  /** Saves, then lets the new version take over; the page reloads once it has. */
  accept(): Promise<void>;
  dismiss(): void;
};

export type Installation = {
  available: ReadonlySignal<boolean>;
  standalone: ReadonlySignal<boolean>;
  prompt(): Promise<void>;
};

/** What the composition root feeds from `pwa/updates.ts`. */
export type UpdateFeed = Updates & {
  offlineReady(): void;
  /** `isUnused`: nobody has done anything in this page yet, which runs alone. */
  waiting(accept: () => Promise<void>, isUnused?: boolean): void;
  /** Another tab is about to let a new version in; never rejects. */
  prepare(): Promise<void>;
  /** Another version controls this page: it reloads once everything typed is in the database. */
  controlling(): Promise<void>;
  /** A part of the app could not be fetched; `mayReload`: the page may be loaded anew for it, once. */
  partMissing(mayReload: boolean): Promise<void>;
};

export function createUpdates(source: {
  flush: Flush;
  /** Keeps the text on the desk as it is, then acts. */
  before(act: () => Promise<void>): Promise<void>;
  reload(): void;
  /** Something beside the text is open or under way that a reload would take away. */
  isBusy(): boolean;
  tellMissing(): void;
}): UpdateFeed {
  const state = signal<"none" | "ready-offline" | "waiting">("none");
  let accepted: (() => Promise<void>) | null = null;
  return {
    state,
    async accept() {
      // Unsaved words hold the update back: the sign already says why they are not saved.
      if (accepted && (await source.flush("rest"))) await source.before(accepted);
    },
    dismiss() {
      state.value = "none";
    },
    offlineReady() {
      if (state.value === "none") state.value = "ready-offline";
    },
    waiting(accept, isUnused = false) {
      accepted = accept;
      if (isUnused && !source.isBusy()) {
        void accept();
        return;
      }
      state.value = "waiting";
    },
    async prepare() {
      try {
        if (await source.flush()) await source.before(async () => undefined);
      } catch {
        // What cannot be stored stays in its page, which will not be reloaded over it.
      }
    },
    async controlling() {
      // Nobody is reloaded in the middle of a word.
      if (await source.flush("rest")) return source.reload();
      // Offered once more: the page is of another version than what now serves it.
      accepted = async () => source.reload();
      state.value = "waiting";
    },
    async partMissing(mayReload) {
      if (mayReload && !source.isBusy() && (await source.flush("rest"))) source.reload();
      else source.tellMissing();
    },
  };
}

export type InstallationFeed = Installation & {
  offer(prompt: () => Promise<boolean>): void;
  installed(): void;
};

export function createInstallation(isStandalone: boolean): InstallationFeed {
  const offered = signal<(() => Promise<boolean>) | null>(null);
  const available = signal(false);
  const standalone = signal(isStandalone);
  return {
    available,
    standalone,
    async prompt() {
      const ask = offered.value;
      // A browser answers one prompt once.
      offered.value = null;
      available.value = false;
      await ask?.();
    },
    offer(prompt) {
      offered.value = prompt;
      available.value = true;
    },
    installed() {
      available.value = false;
    },
  };
}
