import { computed, type ReadonlySignal } from "@preact/signals";
import { defaultConfig } from "#core/jekyll/config.ts";
import { type ExcerptOrigin, excerptOrigin } from "#core/post/seen/excerpt.ts";
import { type Seen, type SeenValue, seePost } from "#core/post/seen/seen.ts";
import type { App } from "../app.ts";
import type { OpenPost } from "./open-post.ts";

/** What Jekyll will see of the post on the desk, always true to its text. */
export type SeenModel = {
  seen: ReadonlySignal<Seen>;
  /** Where the excerpt comes from. */
  excerpt: ReadonlySignal<ExcerptOrigin>;
  /** Makes Jekyll see what was meant by a key; with null, by the front matter that it cannot read. */
  fix(key: SeenValue["key"] | null): void;
};

/** What it asks of the app. */
export type SeenSource = Pick<App, "blog" | "now" | "zone"> & { library: Pick<App["library"], "cards"> };

export function seeOpenPost(app: SeenSource, post: OpenPost): SeenModel {
  const { library, now, zone } = app;

  function see(text: string): Seen {
    return seePost({ path: post.path.value, text }, app.blog.value?.config.value ?? defaultConfig, {
      now: now.value,
      zone,
      isUsed: (key, word) =>
        library.cards.peek().some((card) => card.id !== post.id && card[key].includes(word)),
    });
  }

  const seen = computed(() => see(post.doc.value));
  return {
    seen,
    excerpt: computed(() => {
      // The separator is looked for in the file, line endings included, which the editor does not show.
      void post.doc.value;
      return excerptOrigin(seen.value.document, post.file().text);
    }),
    fix(key) {
      // The text may have changed since it was last looked at.
      const { values, lost } = see(post.editor.value?.text() ?? post.doc.value);
      const fix = key === null ? lost?.fix : values.find((value) => value.key === key)?.fix;
      if (fix) post.applyEdits(fix.edits);
    },
  };
}
