import { type ReadonlySignal, signal } from "@preact/signals";

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
  waiting(accept: () => Promise<void>): void;
  /** Another version controls this page: it reloads once everything typed is in the database. */
  controlling(): Promise<void>;
};

export function createUpdates(source: {
  flush(): Promise<boolean>;
  /** Keeps the text on the desk as it is, then acts. */
  before(act: () => Promise<void>): Promise<void>;
  reload(): void;
}): UpdateFeed {
  const state = signal<"none" | "ready-offline" | "waiting">("none");
  let accepted: (() => Promise<void>) | null = null;
  return {
    state,
    async accept() {
      // Unsaved words hold the update back: the sign already says why they are not saved.
      if (accepted && (await source.flush())) await source.before(accepted);
    },
    dismiss() {
      state.value = "none";
    },
    offlineReady() {
      if (state.value === "none") state.value = "ready-offline";
    },
    waiting(accept) {
      accepted = accept;
      state.value = "waiting";
    },
    async controlling() {
      if (await source.flush()) return source.reload();
      // Offered once more: the page is of another version than what now serves it.
      accepted = async () => source.reload();
      state.value = "waiting";
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
