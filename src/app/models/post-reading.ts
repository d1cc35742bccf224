import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { FrontMatter } from "#core/front-matter/read.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import type { BuildContext, JekyllDocument } from "#core/jekyll/document.ts";
import type { Card } from "#core/post/card.ts";

/** What Jekyll makes of the text of an open post. Nobody needs it to write: it comes behind the first letters. */
export type PostReading = {
  frontMatter: ReadonlySignal<FrontMatter>;
  document: ReadonlySignal<JekyllDocument>;
  /** False as long as only the list's card of the post speaks for it. */
  isRead: ReadonlySignal<boolean>;
  /** Reads from now on; a failure is told, and the next call tries again. */
  read(): Promise<void>;
};

export type ReadingTools = typeof import("./reading-tools.ts")["readingTools"];

export type PostReadingSource = {
  /** The editor's text as of a moment ago. */
  doc: ReadonlySignal<string>;
  path: ReadonlySignal<string>;
  card: Card | undefined;
  config: ReadonlySignal<SiteConfig | null>;
  /** With Jekyll's defaults, for as long as no configuration was read. */
  load(): Promise<{ tools: ReadingTools; fallback: SiteConfig }>;
  context(): BuildContext;
  failed(error: unknown): void;
};

const noFrontMatter: FrontMatter = { block: null, fields: [], data: {}, problems: [] };

export function createPostReading(source: PostReadingSource): PostReading {
  const { doc, path, config } = source;
  const loaded = signal<{ tools: ReadingTools; fallback: SiteConfig } | null>(null);
  const unread = documentOf(source.card);
  let reading: Promise<void> | null = null;

  return {
    frontMatter: computed(() => loaded.value?.tools.readFrontMatter(doc.value) ?? noFrontMatter),
    document: computed(() => {
      if (!loaded.value) return unread;
      const { tools, fallback } = loaded.value;
      return tools.readDocument(
        { path: path.value, text: doc.value },
        config.value ?? fallback,
        source.context(),
      );
    }),
    isRead: computed(() => loaded.value !== null),
    read() {
      reading ??= source
        .load()
        .then((parts) => {
          loaded.value = parts;
        })
        .catch((error: unknown) => {
          reading = null;
          source.failed(error);
        });
      return reading;
    },
  };
}

function documentOf(card: Card | undefined): JekyllDocument {
  return {
    kind: card?.kind ?? "draft",
    title: card?.title ?? "",
    slug: "",
    date: card?.date ?? null,
    time: card?.time ?? null,
    url: null,
    categories: card?.categories ?? [],
    tags: card?.tags ?? [],
    layout: null,
    excerptSeparator: "\n\n",
    published: true,
    isCorrupted: card?.broken ?? false,
    visibility: card?.visibility ?? "visible",
    data: {},
    problems: [],
  };
}
