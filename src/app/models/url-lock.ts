import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import { readDocument } from "#core/jekyll/document.ts";
import { lastOut } from "#core/post/post.ts";
import type { Source } from "#core/post/relocated-file.ts";
import { decodePercent } from "#core/text/percent.ts";
import type { App } from "../app.ts";
import type { OpenPost } from "./open-post.ts";

/** The URL of the post on the desk, held against the one that it was exported with. */
export type UrlLock = {
  /** It was exported, and Jekyll gave it a URL. */
  isLocked: ReadonlySignal<boolean>;
  /** Both without baseurl; null while the URL is the one that readers know, or none was ever exported. */
  moved: ReadonlySignal<MovedUrl | null>;
  stop(): void;
};

export type MovedUrl = {
  from: string;
  /** Null when Jekyll gives it none any more. */
  to: string | null;
  /** `redirect_from` leads there. */
  isRedirected: boolean;
};

/** How long the keys rest before the writer is told: a date that is half typed is a place of its own. */
export const restMs = 1200;

const about = "url-moved";

/** Holds the URL of a post against the exported one. */
export function holdUrl(app: App, post: OpenPost): UrlLock {
  const exported = signal<Source | null>(null);
  const blog = app.blog.peek();
  const config = computed(() => blog?.config.value ?? null);
  const from = computed(() => {
    if (!exported.value || !config.value) return null;
    const context = { now: app.now.peek(), buildZone: app.zone };
    const { url, isCorrupted } = readDocument(exported.value, config.value, context);
    // A post that Jekyll could not read went by the day of each build: no reader has its URL.
    return isCorrupted ? null : url;
  });
  const moved = computed((): MovedUrl | null => {
    const { kind, url, data, isCorrupted } = post.document.value;
    if (!post.isRead.value || from.value === null || from.value === url) return null;
    // Moving links would cure nothing: the URL is back as soon as Jekyll can read the post again.
    if (isCorrupted || (kind === "post" && url === null)) return null;
    const redirects = [data.redirect_from].flat().map((path) => String(path).normalize("NFC"));
    return { from: from.value, to: url, isRedirected: redirects.includes(decoded(from.value)) };
  });

  // A save makes another card of the post, which went out as it did before.
  const sentAt = computed(() => outOf(app, post)?.at ?? null);
  const sentFrom = computed(() => outOf(app, post)?.path ?? null);

  const stopReading = effect(() => {
    const path = sentFrom.value;
    if (sentAt.value === null || path === null) {
      exported.value = null;
      return;
    }
    let isCurrent = true;
    blog?.store.baseText(post.id).then(
      (text) => {
        if (isCurrent) exported.value = text === undefined ? null : { path, text };
      },
      // Without it nothing is known of the URL, and nothing said.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  });

  return { isLocked: computed(() => from.value !== null), moved, stop: stopReading };
}

function outOf(app: App, post: OpenPost): ReturnType<typeof lastOut> {
  const card = app.library.card(post.id);
  return card && lastOut(card);
}

/** Once the URL leaves the exported one, a notice says so and leads to what can be done. */
export function watchUrl(app: App, post: OpenPost): UrlLock {
  const lock = holdUrl(app, post);
  const { isLocked, moved } = lock;

  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKnown = false;
  let notice: number | null = null;
  let last: string | null | undefined;
  const stopTelling = effect(() => {
    if (!isLocked.value) return;
    const now = moved.value;
    const wasKnown = isKnown;
    isKnown = true;
    const isLed = !now || now.isRedirected;
    // What the notice told of is put right, or looked at in the dialog that it leads to.
    if (isLed || app.dialog.value?.kind === "rename") untracked(takeBack);
    const to = now?.to;
    if (wasKnown && to === last) return;
    last = to;
    clearTimeout(timer);
    // How the post came to the desk is no news; and a dialog tells of its own act.
    if (!wasKnown || isLed || app.dialog.peek() !== null) return;
    timer = setTimeout(() => {
      const still = moved.peek();
      if (still) tell(still);
    }, restMs);
  });

  function takeBack(): void {
    if (notice !== null) app.notices.dismiss(notice);
    notice = null;
  }

  function tell({ from: old, to }: MovedUrl): void {
    const baseurl = app.blog.peek()?.config.peek()?.baseurl ?? "";
    const say = (url: string) => baseurl + decoded(url);
    notice = app.notices.add({
      about,
      tone: "warning",
      text: (m) => (to === null ? m.app.urlGone(say(old)) : m.app.urlMoved(say(old), say(to))),
      action: {
        label: (m) => m.app.review,
        run: () => {
          app.dialog.value = { kind: "rename", postId: post.id, to: "follow" };
        },
      },
    });
  }

  return {
    ...lock,
    stop() {
      clearTimeout(timer);
      lock.stop();
      stopTelling();
    },
  };
}

function decoded(url: string): string {
  return decodePercent(url).normalize("NFC");
}
