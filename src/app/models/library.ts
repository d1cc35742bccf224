import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { SiteConfig } from "#core/jekyll/config.ts";
import { type Card, cardVersion } from "#core/post/card.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { Channel } from "../services.ts";
import { createBodySearch } from "./body-search.ts";
import {
  countFacets,
  type Facets,
  type Filter,
  filterCards,
  noFilter,
  type Sort,
  sortCards,
} from "./filter.ts";
import type { Keeper } from "./keeper.ts";

/** The posts of the open blog, as a list: cards only, never their texts. */
export type Library = {
  loading: ReadonlySignal<boolean>;
  cards: ReadonlySignal<readonly Card[]>;
  /** Filtered and sorted. */
  shown: ReadonlySignal<readonly Card[]>;
  filter: Signal<Filter>;
  clearFilter(): void;
  /** The texts are being read for the words sought. */
  searching: ReadonlySignal<boolean>;
  facets: ReadonlySignal<Facets>;
  selected: Signal<ReadonlySet<string>>;
  card(id: string): Card | undefined;
  byPath(path: string): Card | undefined;
  /** The post at an address of the blog: absolute, or with baseurl once, twice or not at all. */
  byUrl(href: string): Card | undefined;
  put(cards: readonly Card[]): void;
  drop(ids: readonly string[]): void;
  /** Replaces the list by what the store holds, and makes cards of an older version again. */
  load(
    source: { store: BlogStore; keeper: Keeper; channel: Channel; config: () => SiteConfig | null } | null,
  ): Promise<void>;
};

export function createLibrary(settings: {
  sort: ReadonlySignal<Sort>;
  language: ReadonlySignal<string>;
}): Library {
  const loading = signal(false);
  const byId = signal<ReadonlyMap<string, Card>>(new Map());
  const cards = computed<readonly Card[]>(() => [...byId.value.values()]);
  const filter = signal<Filter>(noFilter);
  const selected = signal<ReadonlySet<string>>(new Set());
  const bodies = createBodySearch(computed(() => filter.value.text));
  const sorted = computed(() => sortCards(cards.value, settings.sort.value, settings.language.value));
  const byUrlMap = computed(
    () => new Map(cards.value.flatMap((card) => (card.url ? [[plainUrl(card.url), card]] : []))),
  );
  let config: (() => SiteConfig | null) | null = null;
  let leave = () => {};

  function put(changed: readonly Card[]): void {
    const next = new Map(byId.value);
    for (const card of changed) next.set(card.id, card);
    byId.value = next;
  }

  function drop(ids: readonly string[]): void {
    const next = new Map(byId.value);
    for (const id of ids) next.delete(id);
    byId.value = next;
    selected.value = new Set([...selected.value].filter((id) => next.has(id)));
  }

  return {
    loading,
    cards,
    shown: computed(() => filterCards(sorted.value, filter.value, bodies.found.value)),
    filter,
    clearFilter: () => {
      filter.value = noFilter;
    },
    searching: bodies.searching,
    facets: computed(() => countFacets(cards.value, settings.language.value)),
    selected,
    card: (id) => byId.value.get(id),
    byPath: (path) => cards.value.find((card) => card.path === path),
    byUrl(href) {
      const site = config?.();
      const origin = site?.url.replace(/\/$/, "") ?? "";
      const local = origin !== "" && href.startsWith(origin) ? href.slice(origin.length) : href;
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(local)) return undefined;
      const baseurl = plainUrl(site?.baseurl ?? "");
      const path = plainUrl(local.replace(/[?#].*$/, ""));
      // Jekyll 4's `link` already adds baseurl, so that a `{{ site.baseurl }}` before it doubles it.
      const once =
        baseurl !== "" && path.startsWith(baseurl + baseurl + "/") ? path.slice(baseurl.length) : path;
      return byUrlMap.value.get(once) ?? byUrlMap.value.get(baseurl + once);
    },
    put,
    drop,
    async load(source) {
      leave();
      leave = () => {};
      byId.value = new Map();
      selected.value = new Set();
      filter.value = noFilter;
      config = source?.config ?? null;
      bodies.use(source?.store ?? null);
      if (!source) return;
      const { store, keeper, channel } = source;
      loading.value = true;
      const stored = await store.cards();
      put(stored);
      loading.value = false;
      const stop = keeper.onKept((post, card) => {
        put([card]);
        channel.post({ id: post.id, rev: post.rev });
      });
      channel.listen(async (hint) => {
        if ("removed" in hint) return drop([hint.removed]);
        const post = await store.post(hint.id);
        if (post) put([await keeper.describe(post)]);
      });
      leave = stop;
      // A post of the future may have become visible since its card was made.
      await renew(stored.filter((card) => card.version !== cardVersion || card.visibility === "future"));
      async function renew(stale: readonly Card[]): Promise<void> {
        // In small lots: a newer app must not freeze on its first start.
        for (let at = 0; at < stale.length; at += 50) {
          const posts = await store.posts(stale.slice(at, at + 50).map((card) => card.id));
          const fresh = await Promise.all(posts.map((post) => keeper.describe(post)));
          await store.saveCards(fresh);
          put(fresh);
        }
      }
    },
  };
}

/** One spelling of a URL path: decoded where it can be, without `index.html` and the last slash. */
function plainUrl(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A stray % is kept as it is: it is then compared as written.
  }
  return decoded.replace(/\/index\.html$/, "/").replace(/\/$/, "");
}
