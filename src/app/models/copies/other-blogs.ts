import { effect, type ReadonlySignal } from "@preact/signals";
import { copies as words } from "#i18n/copies.ts";
import type { Blog } from "#store/schema.ts";
import type { Services } from "../../services.ts";
import type { Notices } from "../notices.ts";
import type { Language } from "../settings.ts";

export type OtherBlogsSource = {
  services: Pick<Services, "registry" | "openBlogStore">;
  /** The id of the blog on the desk. */
  here: string;
  /** The post that the address names is not in it. */
  notFound: ReadonlySignal<boolean>;
  addressed(): string | null;
  notices: Notices;
  language: ReadonlySignal<Language>;
  open(blogId: string): Promise<void>;
};

/**
 * Tells where a post is that is in another blog of this browser: a tab that had that one on its desk comes back, after
 * a reload, with the one that was opened last. Until called off.
 */
export function watchOtherBlogs(source: OtherBlogsSource): () => void {
  const { notFound, addressed, notices, language, open } = source;

  async function look(): Promise<void> {
    const postId = addressed();
    const other = postId && (await blogWith(postId, source));
    if (!other || addressed() !== postId) return;
    const m = () => words[language.value];
    notices.add({
      ...{ tone: "info", sticky: true, about: "elsewhere", text: () => m().otherHasPost(other.name) },
      action: { label: () => m().otherOpen, run: () => open(other.id) },
    });
  }

  return effect(() => {
    if (notFound.value) look().catch(() => undefined);
  });
}

async function blogWith(postId: string, { here, services }: OtherBlogsSource): Promise<Blog | null> {
  for (const blog of await services.registry.blogs()) {
    if (blog.id === here) continue;
    const store = await services.openBlogStore(blog.id, {});
    const post = await store.post(postId).finally(() => store.close());
    if (post) return blog;
  }
  return null;
}
