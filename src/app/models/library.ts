import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { SiteConfig } from "#core/jekyll/config.ts";
import { plainUrl } from "#core/jekyll/site-url.ts";
import { type Card, cardVersion } from "#core/post/card.ts";
import type { BlogStore } from "#store/blog-store.ts";
import type { Channel, Hint } from "../services.ts";
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
  /** The list as the store has it now. */
  reread(): Promise<void>;
  /** Replaces the list by another blog's; cards of an older version are made again behind the scenes. */
  load(
    source: {
      store: BlogStore;
      keeper: Keeper;
      channel: Channel;
      /** Of the store, when they were read already. */
      cards?: readonly Card[];
      config: () => SiteConfig | null;
    } | null,
  ): Promise<void>;
};

/** Cards made again and stored together: each storing writes the whole snapshot. */
const lotSize = 500;

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
  const byPathMap = computed(() => new Map(cards.value.map((card) => [card.path, card])));
  let last: readonly Card[] = [];
  const sorted = computed(() => {
    // From the last order, which is nearly the new one: a save moves one card at most.
    const now = byId.value;
    const known: Card[] = [];
    for (const { id } of last) {
      const card = now.get(id);
      if (card) known.push(card);
    }
    const order = known.length === now.size ? known : [...new Set([...known, ...now.values()])];
    last = sortCards(order, settings.sort.value, settings.language.value);
    return last;
  });
  const byUrlMap = computed(
    () => new Map(cards.value.flatMap((card) => (card.url ? [[plainUrl(card.url), card]] : []))),
  );
  let config: (() => SiteConfig | null) | null = null;
  let store: BlogStore | null = null;
  let leave = () => {};

  function replace(all: readonly Card[]): void {
    byId.value = new Map(all.map((card) => [card.id, card]));
    selected.value = new Set([...selected.value].filter((id) => byId.value.has(id)));
  }

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
    byPath: (path) => byPathMap.value.get(path),
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
    reread: async () => replace((await store?.cards()) ?? []),
    async load(source) {
      leave();
      leave = () => {};
      replace([]);
      filter.value = noFilter;
      config = source?.config ?? null;
      store = source?.store ?? null;
      bodies.use(store);
      if (!source) return;
      const { keeper, channel } = source;
      const here = source.store;
      loading.value = true;
      try {
        replace(source.cards ?? (await here.cards()));
      } finally {
        loading.value = false;
      }
      leave = keeper.onKept((post, card) => {
        put([card]);
        channel.post({ id: post.id, rev: post.rev });
      });
      const hear = async (hint: Hint) => {
        if ("removed" in hint) return drop([hint.removed]);
        if ("everything" in hint) return replace(await here.cards());
        if (!("id" in hint)) return;
        const post = await here.post(hint.id);
        if (post) put([await keeper.describe(post)]);
      };
      // Only hints: the next start reads the list as it is.
      channel.listen((hint) => hear(hint).catch(() => undefined));
      // A cache: where it cannot be made again, the list shows what it had.
      renew(here, keeper).catch(() => undefined);
    },
  };

  /** Makes stale cards again; a post of the future may have become visible since its card was made. */
  async function renew(from: BlogStore, keeper: Keeper): Promise<void> {
    const stale = cards
      .peek()
      .filter((card) => card.version !== cardVersion || card.visibility === "future")
      .map((card) => card.id);
    const isCurrent = ({ id, rev }: Card) => store === from && byId.peek().get(id)?.rev === rev;
    for (let at = 0; at < stale.length; at += lotSize) {
      const fresh: Card[] = [];
      for (const post of await from.posts(stale.slice(at, at + lotSize))) {
        fresh.push(await keeper.describe(post));
        // A newer app must not freeze on its first start.
        if (fresh.length % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      // A post that was saved or thrown away meanwhile has its say.
      put(fresh.filter(isCurrent));
      await from.saveCards(fresh);
    }
  }
}
