import { batch, computed, effect, untracked } from "@preact/signals";
import type { SiteDocument } from "#core/jekyll/site.ts";
import type { Finding } from "#core/post/checks/finding.ts";
import { mapEdits, offsetMap } from "#core/text/map-edits.ts";
import type { Checker } from "../services.ts";
import type { Checking, ChecksSignals, ChecksSource } from "./checks.ts";
import type { OpenPost } from "./open-post.ts";

/** Posts read and checked together: what is found is shown lot by lot. */
const lotSize = 25;
/** How long the writer's keys rest before her text is checked. */
const restMs = 300;
/** A large text is read less often: typing must never wait. */
const largeText = 400_000;
const largeRestMs = 1500;
/** How long the desk is left alone before the whole blog is checked in the background. */
const quietMs = 2500;

/** Checks the open post as it is typed, and all others when the desk is quiet. */
export function startChecking(
  { services, desk, library, rename }: ChecksSource,
  { open, found, progress }: ChecksSignals,
): Checking {
  let checker: Checker | null = null;
  let making: Promise<Checker> | null = null;
  /** The revision of each post that was checked last. */
  const revisions = new Map<string, number>();
  let run: AbortController | null = null;
  /** The reading of the others under way, or the last one. */
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const site = computed(() => desk.blog.value?.site.value ?? null);
  /** What other posts can break by: a change of it makes every finding doubtful. */
  const places = computed(() => site.value?.documents.map(placeOf).join("\n") ?? null);
  const config = computed(() => site.value?.config ?? null);
  const files = computed(() => site.value?.files ?? null);
  const paths = computed(() => site.value?.paths ?? null);

  async function ready(): Promise<Checker> {
    making ??= services.createChecker().catch((error) => {
      making = null;
      throw error;
    });
    checker = await making;
    const now = site.peek();
    if (now) checker.setSite(now);
    return checker;
  }

  function put(changed: ReadonlyMap<string, readonly Finding[]>): void {
    // Every row of the list reads it: a pause in which nothing was found anew costs nothing.
    if ([...changed].every(([id, findings]) => isSame(findings, found.peek().get(id)))) return;
    const present = new Set(library.cards.peek().map(({ id }) => id));
    found.value = new Map([...found.peek(), ...changed].filter(([id]) => present.has(id)));
  }

  effect(() => {
    const now = site.value;
    if (now) checker?.setSite(now);
  });

  // Another blog has other posts; the list alone loads no configuration.
  effect(() => {
    const blog = desk.blog.value;
    blog?.loadConfig().catch(() => undefined);
    run?.abort();
    revisions.clear();
    batch(() => {
      open.value = null;
      found.value = new Map();
      progress.value = null;
    });
  });

  // The post on the desk, as it is typed.
  effect(() => {
    const post = desk.openPost.value;
    if (!post || !site.value) return;
    const doc = post.doc.value;
    const path = post.path.value;
    const isNew = open.peek()?.postId !== post.id;
    const rest = doc.length > largeText ? largeRestMs : restMs;
    const wait = setTimeout(() => void checkOpen(post, doc, path), isNew ? 0 : rest);
    return () => clearTimeout(wait);
  });

  async function checkOpen(post: OpenPost, doc: string, path: string): Promise<void> {
    const { id } = post;
    const { text } = post.file();
    // What cannot be checked keeps what was found before; the next key tries again.
    const checked = await ready()
      .then((one) => one.check({ id, path, text, isOpen: true }))
      .catch(() => null);
    if (!checked || desk.openPost.peek() !== post || post.doc.peek() !== doc) return;
    batch(() => {
      open.value = { ...checked, postId: id, doc };
      put(new Map([[id, checked.findings]]));
    });
  }

  // The others, when the desk is quiet: at first all of them, then those that changed.
  effect(() => {
    if (places.value === null) return;
    void config.value;
    void files.value;
    void paths.value;
    untracked(() => {
      revisions.clear();
      later();
    });
  });
  effect(() => {
    const present = new Set(library.cards.value.map(({ id }) => id));
    // What was found in a post goes with it.
    const left = [...found.peek()].filter(([id]) => present.has(id));
    if (left.length < found.peek().size) found.value = new Map(left);
    if (site.peek()) untracked(later);
  });

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void checkStale(), quietMs);
  }

  function checkStale(): Promise<void> {
    running = readStale();
    return running;
  }

  async function readStale(): Promise<void> {
    const { store } = desk.blog.peek() ?? {};
    const stale = library.cards.peek().filter((card) => revisions.get(card.id) !== card.rev);
    if (!store || stale.length === 0) return;
    run?.abort();
    run = new AbortController();
    const { signal: stopped } = run;
    const isLong = stale.length > lotSize;
    if (isLong) progress.value = { done: 0, total: stale.length };
    try {
      for (let at = 0; at < stale.length && !stopped.aborted; at += lotSize) {
        const posts = await store.posts(stale.slice(at, at + lotSize).map(({ id }) => id));
        const lot = new Map<string, readonly Finding[]>();
        for (const { id, path, text, rev } of posts) {
          // Without the worker nothing was checked, and nothing counts as if it was.
          const one = await ready();
          const checked = await one.check({ id, path, text, isOpen: false }).catch(() => null);
          if (stopped.aborted) return;
          revisions.set(id, rev);
          // The post on the desk is told as it is typed.
          const isTold = id === desk.openPost.peek()?.id && id === open.peek()?.postId;
          if (checked && !isTold) lot.set(id, checked.findings);
        }
        put(lot);
        if (isLong) progress.value = { done: Math.min(at + lotSize, stale.length), total: stale.length };
      }
    } catch {
      // A store that cannot be read now tells so elsewhere; the next change tries again.
    } finally {
      if (!stopped.aborted) progress.value = null;
    }
  }

  /** The open post's text as it stands, and the one that was checked. */
  function both(): { post: OpenPost; before: string; after: string } | null {
    const post = desk.openPost.peek();
    const checked = open.peek();
    if (!post || checked?.postId !== post.id) return null;
    return { post, before: checked.doc, after: post.editor.peek()?.text() ?? post.doc.peek() };
  }

  function show({ from, to }: Finding): void {
    const texts = both();
    if (!texts) return;
    const { post, before, after } = texts;
    const editor = post.editor.peek();
    const now = offsetMap(before, after);
    editor?.select(now(from), now(to));
    editor?.focus();
  }

  return {
    show,
    fix({ fix }) {
      const texts = both();
      if (!texts || !fix) return;
      const { post, before, after } = texts;
      if (fix.kind === "rename") return rename(post.id, fix.path);
      const edits = mapEdits(fix.edits, before, after);
      // What it would change is another text by now: the next check finds out.
      if (edits) post.applyEdits(edits);
    },
    step(by) {
      const texts = both();
      if (!texts) return;
      const { post, before, after } = texts;
      const at = post.editor.peek()?.selection().from ?? 0;
      const now = offsetMap(before, after);
      const places = (open.peek()?.findings ?? [])
        .map((finding) => ({ finding, from: now(finding.from) }))
        .sort((one, other) => by * (one.from - other.from));
      const next = places.find(({ from }) => by * (from - at) > 0) ?? places[0];
      if (next) show(next.finding);
    },
    checkAll() {
      revisions.clear();
      clearTimeout(timer);
      void checkStale();
    },
    async hurry() {
      clearTimeout(timer);
      void checkStale();
      // A save meanwhile takes the place of a reading: what counts is the last one.
      for (let last: unknown = null; last !== running; await last) last = running;
      return library.cards.peek().every(({ id }) => revisions.has(id));
    },
  };
}

function isSame(one: readonly Finding[], other: readonly Finding[] | undefined): boolean {
  return other?.length === one.length && JSON.stringify(one) === JSON.stringify(other);
}

function placeOf({ path, url, visibility }: SiteDocument): string {
  return `${path} ${url} ${visibility}`;
}
