import type { NewPost } from "#app/models/new-posts.ts";
import { createPosts } from "#app/models/posts.ts";
import { createTrash } from "#app/models/trash.ts";
import type { Post } from "#core/post/post.ts";
import { deskWith, freshMachine } from "./services.ts";

/** A desk with these posts, and what the writer can do to them. */
export async function postsWith(...posts: Partial<Post>[]) {
  const machine = freshMachine();
  const set = await deskWith(await machine.tab(), ...posts);
  const { services, desk, library, notices, store } = set;
  const shown: string[] = [];
  const trash = createTrash({
    store: () => store,
    keeper: desk.keeper,
    taken: (path) => library.byPath(path) !== undefined,
    renamed() {},
    back: (cards) => library.put(cards),
    failed() {},
  });
  const acts = createPosts({
    services,
    blog: desk.blog,
    keeper: desk.keeper,
    library,
    trash,
    notices,
    flush: desk.flush,
    takeOff: desk.takeOff,
    show: (id) => shown.push(id),
    write: (id) => shown.push(id),
    mayChange: desk.mayChange,
    removed: desk.removed,
    openId: () => desk.openPost.value?.id ?? null,
  });
  const undo = () => notices.list.value.at(-1)?.action?.run();
  const paths = async () => (await store.cards()).map(({ path }) => path).sort();
  const create = async (wanted: NewPost) => (await acts.newPosts())!.create(wanted);
  const configure = (text: string) => desk.blog.value!.takeSiteFiles([{ path: "_config.yml", text }]);
  return { ...set, machine, posts: acts, trash, shown, undo, paths, create, configure };
}
