import { type ReadonlySignal, signal } from "@preact/signals";
import type { Messages } from "#i18n/messages.ts";

export type Notice = {
  id: number;
  tone: "info" | "done" | "warning" | "error";
  text: (m: Messages) => string;
  /** One thing the writer can do about it: undo, retry, open… */
  action?: { label: (m: Messages) => string; run(): void | Promise<void> };
  /** Stays until dismissed. */
  sticky?: boolean;
  /** What it tells of: a newer notice of the same takes its place. */
  about?: string;
  /** ms since the notice came, after which it leaves by itself unless pointed at or focused */
  lastsMs: number;
};

export type Notices = {
  list: ReadonlySignal<readonly Notice[]>;
  add(notice: Omit<Notice, "id" | "lastsMs"> & { lastsMs?: number }): number;
  dismiss(id: number): void;
};

export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);
  let last = 0;
  return {
    list,
    add(notice) {
      last += 1;
      const lastsMs = notice.lastsMs ?? (notice.action || notice.tone === "error" ? 12_000 : 6_000);
      const { about } = notice;
      const others = list.value.filter((each) => about === undefined || each.about !== about);
      // At most four at once: the oldest that may leave goes first.
      const leaving = others.length < 4 ? undefined : others.find(({ sticky }) => !sticky);
      const kept = others.filter((each) => each !== leaving);
      list.value = [...kept, { ...notice, id: last, lastsMs }];
      return last;
    },
    dismiss(id) {
      list.value = list.value.filter((notice) => notice.id !== id);
    },
  };
}
