import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { lastOut, type Post } from "#core/post/post.ts";
import { applyEdits } from "#core/text/edit.ts";
import { editsBetween } from "#core/text/edits-between.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import { fromEditorText, toEditorText } from "#core/text/line-endings.ts";
import { rebaseEdits } from "#core/text/rebase.ts";
import { takeBack, type WordHunk } from "#core/text/word-diff.ts";
import type { RevisionEntry, Trashed } from "#store/blog-store.ts";
import type { Services } from "../services.ts";
import { type Comparison, compare } from "./comparison.ts";
import type { Desk } from "./desk.ts";
import type { Library } from "./library.ts";
import type { Notices } from "./notices.ts";
import { restoreText } from "./text-restoration.ts";
import type { Trash } from "./trash.ts";

export type { RevisionEntry } from "#store/blog-store.ts";

/** A text of the post: as it is now, as the repository held it at the last exchange, or as it was once. */
export type Version = "now" | "held" | number;

/** What a version is compared with; `before`: the one that was kept before it. */
export type Against = Version | "before";

/** The former texts of one post, two of them side by side, and the ways back. None of its acts rejects. */
export type PostHistory = {
  readonly id: string;
  /** `gone`: neither in the blog nor in the trash. */
  place: ReadonlySignal<"loading" | "blog" | "trash" | "gone">;
  title: ReadonlySignal<string>;
  /** Newest first; no text is read for them. */
  entries: ReadonlySignal<readonly RevisionEntry[]>;
  /** When and how the post last left or came, ms since the epoch; null when it never did. */
  held: ReadonlySignal<{ at: number; from: "folder" | "files" } | null>;
  chosen: Signal<Version>;
  against: Signal<Against>;
  /** A version that the writer put aside to compare others with. */
  marked: Signal<Version | null>;
  /** The two texts that are compared, the older one before; null while they are read. */
  comparison: ReadonlySignal<Comparison | null>;
  /** The text of the chosen version is the one of now. */
  isNow: ReadonlySignal<boolean>;
  /** The whole post as the chosen version has it. */
  restore(): Promise<void>;
  /** One place of the comparison with now, as it was before. */
  restorePassage(hunk: WordHunk): Promise<void>;
  /** The chosen text to the clipboard; from a click. */
  copy(): Promise<void>;
  /** Undefined when it can no longer be read. */
  text(version: Version): Promise<string | undefined>;
  close(): void;
};

export type HistorySource = {
  id: string;
  services: Pick<Services, "now">;
  desk: Desk;
  library: Library;
  notices: Notices;
  trash: Trash;
  /** Keeps now what waits for a pause: the list says all there is. */
  settle(): Promise<void>;
  failed(error: unknown): void;
};

/** How long a choice rests before its texts are read. */
const restMs = 60;

/** What is known of the post at one moment. */
type Standing = { place: "blog" | "trash" | "gone"; post?: Post; heldText?: string; title?: string };

export function openHistory(source: HistorySource): PostHistory {
  const { id, desk, library } = source;
  const standing = signal<Standing | null>(null);
  const entries = signal<readonly RevisionEntry[]>([]);
  const chosen = signal<Version>("now");
  const against = signal<Against>("now");
  const marked = signal<Version | null>(null);
  const comparison = signal<Comparison | null>(null);
  const stops: (() => void)[] = [];
  let isChosen = false;
  let readings = 0;

  const rev = computed(() => library.card(id)?.rev);
  const now = computed(() => standing.value?.post?.text);
  const held = computed(() => {
    const { post, heldText } = standing.value ?? {};
    const out = post && lastOut(post);
    if (!post || !out || heldText === undefined) return null;
    return { at: out.at, from: post.base?.from ?? ("files" as const) };
  });

  async function read(): Promise<void> {
    const store = desk.blog.peek()?.store;
    const mine = ++readings;
    if (!store) return;
    const [found, list] = await Promise.all([stand(), store.revisionList(id)]);
    if (mine !== readings) return;
    batch(() => {
      standing.value = found;
      entries.value = list.toReversed();
      if (!isChosen) chosen.value = firstChoice(found, entries.value);
      isChosen = true;
    });
  }

  async function stand(): Promise<Standing> {
    const store = desk.blog.peek()!.store;
    const post = await store.post(id);
    if (post) {
      // Words that the browser refuses to save are what the post says now, too.
      const onDesk = desk.files().find((file) => file.id === id)?.text;
      const baseText = post.base?.rev === post.rev ? post.text : await store.baseText(id);
      return {
        place: "blog",
        post: { ...post, text: onDesk ?? post.text },
        ...(baseText === undefined ? {} : { heldText: baseText }),
      };
    }
    const trashed = (await store.trashed()).find((each) => each.id === id);
    return trashed ? inTrash(trashed) : { place: "gone" };
  }

  async function text(version: Version): Promise<string | undefined> {
    if (version === "now") return now.peek();
    if (version === "held") return standing.peek()?.heldText;
    return desk.blog.peek()?.store.revisionText(version);
  }

  /** When the text of a version was the post's, ms since the epoch. */
  function timeOf(version: Version): number {
    if (version === "now") return Number.POSITIVE_INFINITY;
    if (version === "held") return held.peek()?.at ?? 0;
    return entries.peek().find(({ key }) => key === version)?.at ?? 0;
  }

  /** The other side of the comparison; undefined when there is none. */
  function otherSide(version: Version, other: Against): Version | undefined {
    // Nothing differs from itself: the nearest question that has an answer.
    if (other === version && version !== "now") return "now";
    if (other !== "before" && other !== version) return other;
    const list = entries.peek();
    const at = list.findIndex(({ key }) => key === version);
    if (version === "now") {
      // What was kept last says the same, most often: the one that differs tells something.
      const print = fingerprint(now.peek() ?? "");
      const other = list.find((entry) => entry.fingerprint !== print) ?? list[0];
      return other?.key ?? (held.peek() ? "held" : undefined);
    }
    if (version === "held") return list.find((entry) => entry.at < timeOf("held"))?.key;
    return list[at + 1]?.key;
  }

  let comparing = 0;
  stops.push(
    effect(() => {
      void entries.value;
      const [version, other] = [chosen.value, against.value];
      const present = now.value;
      const mine = ++comparing;
      const twin = otherSide(version, other);
      const pair = twin === undefined || timeOf(twin) <= timeOf(version) ? [twin, version] : [version, twin];
      const [before, after] = pair as [Version | undefined, Version];
      if (present === undefined && (before === "now" || after === "now")) {
        comparison.value = null;
        return;
      }
      const show = async () => {
        // One after the other goes by while an arrow key is held: only where it stops is read.
        if (comparison.peek()) await new Promise((rested) => setTimeout(rested, restMs));
        if (mine !== comparing) return;
        const texts = await Promise.all([before === undefined ? "" : text(before), text(after)]);
        const made = compare({ before: before ?? null, after, texts });
        if (mine === comparing) comparison.value = made;
      };
      show().catch(source.failed);
    }),
  );

  // Saved, moved, thrown away or brought back, here or in another tab: the list hears of each.
  stops.push(
    effect(() => {
      void rev.value;
      void desk.blog.value;
      void source.trash.items.value;
      read().catch(source.failed);
    }),
  );
  source.settle().then(read).catch(source.failed);

  async function put(make: (stored: string) => string | null, wasWhole: boolean): Promise<void> {
    try {
      const said = wasWhole ? "versionRestored" : "passageRestored";
      await restoreText({ id, make, said: (m) => m.app[said] }, source);
      await read();
    } catch (error) {
      source.failed(error);
    }
  }

  return {
    id,
    place: computed(() => standing.value?.place ?? "loading"),
    title: computed(() => library.card(id)?.title ?? standing.value?.title ?? ""),
    entries,
    held,
    chosen,
    against,
    marked,
    comparison,
    isNow: computed(() => {
      if (chosen.value === "now") return true;
      const { post, heldText } = standing.value ?? {};
      if (chosen.value === "held") return heldText === post?.text;
      const entry = entries.value.find(({ key }) => key === chosen.value);
      return post !== undefined && entry?.fingerprint === fingerprint(post.text);
    }),
    text,
    async restore() {
      const wanted = await text(chosen.peek()).catch(source.failed);
      if (wanted !== undefined) await put(() => wanted, true);
    },
    async restorePassage(hunk) {
      const shown = comparison.peek();
      if (shown?.after !== "now") return;
      const edit = takeBack(hunk, shown.texts.before);
      await put((stored) => {
        const doc = toEditorText(stored);
        // Typed on since it was shown: around that, or not at all.
        const edits = rebaseEdits([edit], editsBetween(shown.texts.after, doc));
        return edits && fromEditorText(applyEdits(doc, edits), stored);
      }, false);
    },
    async copy() {
      try {
        await navigator.clipboard.writeText((await text(chosen.peek())) ?? "");
        source.notices.add({ tone: "done", about: "text-copy", text: (m) => m.app.textCopied });
      } catch {
        source.notices.add({ tone: "error", about: "text-copy", text: (m) => m.app.textNotCopied });
      }
    },
    close() {
      readings += 1;
      comparing += 1;
      for (const stop of stops) stop();
    },
  };
}

function inTrash({ post, card, baseText }: Trashed): Standing {
  const heldText = post.base?.rev === post.rev ? post.text : baseText;
  return { place: "trash", post, title: card.title, ...(heldText === undefined ? {} : { heldText }) };
}

/** The newest version that is not what the post says now; of one that was thrown away, its last words. */
function firstChoice({ place, post }: Standing, entries: readonly RevisionEntry[]): Version {
  if (place === "trash") return "now";
  const print = post && fingerprint(post.text);
  return entries.find((entry) => entry.fingerprint !== print)?.key ?? "now";
}
