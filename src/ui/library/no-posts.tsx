import { useApp } from "../app-context.ts";
import { Button } from "../controls/button.tsx";
import "./no-posts.css";

/** The list when it is empty, with the way out of it. */
export function NoPosts() {
  const app = useApp();
  const { library } = app;
  const m = app.words.value;
  if (library.loading.value) return <div class="no-posts" aria-busy="true" />;
  if (library.cards.value.length > 0) {
    // Still reading the texts: too early to say that nothing was found.
    if (library.searching.value) return <div class="no-posts" />;
    return (
      <div class="no-posts">
        <h2>{m.library.noneFound}</h2>
        <p>{m.library.noneFoundText}</p>
        <Button onClick={() => library.clearFilter()}>{m.library.showAll}</Button>
      </div>
    );
  }
  return (
    <div class="no-posts">
      <h2>{m.library.empty}</h2>
      <p>{m.library.emptyText}</p>
      <Button tone="accent" icon="pencil" onClick={() => app.run("post.new")}>
        {m.shell.newPost}
      </Button>
      <Button tone="quiet" icon="download" onClick={() => app.run("blog.import")}>
        {m.library.import}
      </Button>
    </div>
  );
}
