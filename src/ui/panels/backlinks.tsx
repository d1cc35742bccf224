import { useSignal, useSignalEffect } from "@preact/signals";
import { useId } from "preact/hooks";
import { backlinksOf } from "#app/models/backlinks.ts";
import type { OpenPost } from "#app/models/open-post.ts";
import type { Card } from "#core/post/card.ts";
import { links } from "#i18n/links.ts";
import { useApp } from "../app-context.ts";
import { sayDate } from "../dates.ts";
import "./backlinks.css";

/** The list follows after a pause: a title that is being typed changes what every link is looked up in. */
const restMs = 300;

/** The posts whose text leads to the one on the desk. */
export function Backlinks({ post }: { post: OpenPost }) {
  const app = useApp();
  const id = useId();
  const found = useSignal<readonly Card[] | null>(null);
  const m = links[app.language.value];

  useSignalEffect(() => {
    const cards = app.library.cards.value;
    const site = app.blog.value?.site.value;
    const look = () => {
      if (site) found.value = backlinksOf(post.id, cards, site);
    };
    // At once the first time.
    const timer = setTimeout(look, found.peek() === null ? 0 : restMs);
    return () => clearTimeout(timer);
  });

  if (found.value === null) return null;
  return (
    <section class="backlinks" aria-labelledby={id}>
      <h2 id={id}>{m.back}</h2>
      {found.value.length === 0 ? (
        <p class="hint">{m.noBack}</p>
      ) : (
        <ul>
          {found.value.map((card) => (
            <li key={card.id}>
              <button type="button" onClick={() => app.go({ screen: "desk", postId: card.id })}>
                <span class="title">{card.title}</span>
                <span class="when">
                  {card.date === null
                    ? m.kinds[card.kind]
                    : sayDate(card.date, app.now.value, app.language.value)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
