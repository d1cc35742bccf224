import type { OpenPost } from "#app/models/open-post.ts";
import type { ExcerptOrigin } from "#core/post/seen/excerpt.ts";
import type { SeenWords } from "#i18n/seen.ts";
import { useApp } from "../app-context.ts";
import { ExcerptHost } from "../hosts/excerpt.tsx";

/** The excerpt as the index page will show it, and where it comes from. */
export function SeenExcerpt({ post, origin, m }: { post: OpenPost; origin: ExcerptOrigin; m: SeenWords }) {
  const app = useApp();
  const checked = app.checks.open.value;
  const html = checked?.postId === post.id ? checked.excerptHtml : null;
  return (
    <div data-key="excerpt">
      <dt>
        {m.excerpt}
        <span class="origin"> · {sayOrigin(origin, app.words.value.preview.excerptFrom)}</span>
      </dt>
      <dd>
        {html === "" && <p class="nothing">{m.excerptEmpty}</p>}
        {html !== null && html !== "" && <ExcerptHost html={html} title={m.excerptFrame} />}
      </dd>
    </div>
  );
}

type OriginWords = ReturnType<typeof useApp>["words"]["value"]["preview"]["excerptFrom"];

function sayOrigin(origin: ExcerptOrigin, say: OriginWords): string {
  switch (origin.from) {
    case "front matter":
      return say.own();
    case "none":
      return say.none();
    case "separator":
      return say.separator(origin.separator);
    case "whole":
      return say.whole(origin.separator);
    case "paragraph":
      return say.paragraph();
    case "only-paragraph":
      return say.short();
  }
}
