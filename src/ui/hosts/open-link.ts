import type { App } from "#app/app.ts";

/** A link of a rendered text: the post that it leads to, another site in a window of its own, or a word that it leads nowhere. */
export function openLink(app: App, href: string): void {
  const card = app.library.byUrl(href);
  if (card) app.go({ screen: "desk", postId: card.id });
  else if (/^https?:/i.test(href)) window.open(href, "_blank", "noopener,noreferrer");
  else app.notices.add({ tone: "warning", text: (m) => m.preview.linkNowhere(href) });
}
