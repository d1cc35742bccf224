import type { SiteDocument } from "#core/jekyll/site.ts";
import { byNewest } from "#core/jekyll/visibility.ts";
import { type PostDropSetting, postDrop } from "./post-drop.ts";
import { define, defineLazy } from "./value.ts";

type Drop = Record<string, unknown>;

/** The posts that a build of today writes, newest first; each becomes a drop when Liquid first reaches it. */
export class Posts {
  readonly #documents: readonly SiteDocument[];
  readonly #setting: PostDropSetting;
  readonly #made: Drop[] = [];
  readonly #places: ReadonlyMap<string, number>;

  constructor(documents: readonly SiteDocument[], setting: PostDropSetting) {
    const { limit_posts: limit } = setting.build.config;
    this.#setting = setting;
    this.#documents = documents
      .filter((one) => one.visibility === "visible" && /(?:^|\/)_(?:posts|drafts)\//.test(one.path))
      .sort(byNewest)
      .slice(0, limit > 0 ? limit : undefined);
    this.#places = new Map(this.#documents.map(({ path }, at) => [path, at]));
  }

  newestFirst(): unknown[] {
    return this.#list(this.#documents.map((_, at) => at));
  }

  oldestFirst(): unknown[] {
    return this.#list(this.#documents.map((_, at) => at).reverse());
  }

  // Jekyll::RelatedPosts#most_recent_posts
  /** The ten newest, without the post that asks for them: it is not related to itself. */
  related(path: string | null): unknown[] {
    const others = this.#documents.flatMap((one, at) => (at < 11 && one.path !== path ? [at] : []));
    return this.#list(others.slice(0, 10));
  }

  /** The post so many places further into the past; null where there is none. */
  neighbor(path: string, step: -1 | 1): Drop | null {
    const at = this.#places.get(path);
    return at === undefined ? null : this.#at(at + step);
  }

  // Jekyll::Site#post_attr_hash: keys come with the oldest post that has them, their posts with the newest first.
  grouped(keys: (one: SiteDocument) => readonly string[]): Record<string, unknown> {
    const groups = new Map<string, number[]>();
    for (const [at, document] of [...this.#documents.entries()].reverse()) {
      for (const key of keys(document)) {
        const group = groups.get(key) ?? [];
        groups.set(key, group);
        group.push(at);
      }
    }
    const hash: Record<string, unknown> = {};
    for (const [key, group] of groups) define(hash, key, this.#list(group.reverse()));
    return hash;
  }

  #list(places: readonly number[]): unknown[] {
    const list = new Array<unknown>(places.length);
    for (const [index, at] of places.entries())
      defineLazy(list as unknown as Drop, String(index), () => this.#at(at));
    return list;
  }

  #at(at: number): Drop | null {
    const document = this.#documents[at];
    if (!document) return null;
    const known = this.#made[at];
    if (known) return known;
    const made = postDrop(document, this.#setting);
    this.#made[at] = made;
    defineLazy(made, "next", () => this.#at(at - 1));
    defineLazy(made, "previous", () => this.#at(at + 1));
    return made;
  }
}
