import { useApp } from "../app-context.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { aside } from "../lazy.tsx";
import type { Layout } from "../shell/use-layout.ts";
import { BlogMenu } from "./blog-menu.tsx";
import { ChangedToggle } from "./changed-toggle.tsx";
import { Choice } from "./choice.tsx";
import { Filters } from "./filters.tsx";
import "./library.css";
import { NoPosts } from "./no-posts.tsx";
import { PostList } from "./post-list.tsx";
import { Search } from "./search.tsx";
import { SortMenu } from "./sort-menu.tsx";

const AloneFoot = aside(async () => (await import("./alone-foot.tsx")).AloneFoot);

/** The posts of the blog: search, filters, list, and what can be done to those chosen. */
export function Library({ layout }: { layout: Layout }) {
  const app = useApp();
  const { library } = app;
  const m = app.words.value;
  const all = library.cards.value.length;
  const shown = library.shown.value.length;
  const newPost = app.commands.value.find(({ id }) => id === "post.new");

  return (
    <>
      <div class="bar library-head">
        <BlogMenu />
        <IconButton
          class="new"
          icon="pencil"
          label={m.shell.newPost}
          keys={newPost?.keys}
          onClick={() => app.run("post.new")}
        />
      </div>
      {all > 0 && (
        <div class="library-tools">
          <Search show={() => layout.show("library")} />
          <Filters />
          <div class="count">
            <p role="status" aria-busy={library.searching.value}>
              {shown === all ? m.library.all(all) : m.library.some(shown, all)}
              {library.searching.value && <span class="searching" aria-hidden="true" />}
            </p>
            <ChangedToggle />
            <SortMenu />
          </div>
        </div>
      )}
      {shown > 0 ? (
        <PostList opened={() => layout.show("text")} phone={layout.width === "phone"} />
      ) : (
        <NoPosts />
      )}
      <Choice />
      {app.copies.model.value && <AloneFoot />}
    </>
  );
}
