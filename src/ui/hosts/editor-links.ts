import type { App } from "#app/app.ts";
import { createOwnLinks } from "#app/models/own-links.ts";
import type { Card } from "#core/post/card.ts";
import type { PostLink } from "#core/post/post-links.ts";
import type { LinkDesk } from "#editor/host.ts";
import { links } from "#i18n/links.ts";
import { sayDate } from "../dates.ts";

/** What the editor is told of the other posts of the blog. */
export async function editorLinks(app: App): Promise<LinkDesk> {
  const own = createOwnLinks(app);
  const words = () => links[app.language.peek()];
  await app.blog.peek()?.loadConfig();

  function detailOf({ date, kind }: Card): string {
    const m = words();
    const day = date === null ? null : sayDate(date, app.now.peek(), app.language.peek());
    return [day, m.kinds[kind]].filter(Boolean).join(" · ");
  }

  /** What comes of a link to a post that no build of today writes; null when one does. */
  function warningOf({ visibility }: Card, { isTag }: { isTag: boolean }): string | null {
    if (visibility === "visible") return null;
    const m = words();
    const why = m.hidden[visibility];
    return isTag ? m.breaks(why) : m.missing(why);
  }

  function note(link: PostLink): string {
    const m = words();
    const card = own.target(link);
    if (card)
      return [card.title, detailOf(card), card.excerpt, warningOf(card, { isTag: link.kind !== "url" })]
        .filter(Boolean)
        .join("\n");
    if (isPostTag(link)) return m.nowhereTag;
    // The tag `link` may name a page or a picture, of which nothing is known here.
    return link.kind === "url" && own.isLocal(link) ? m.nowhere : "";
  }

  return {
    get words() {
      return words().offers;
    },
    async offers(query) {
      const found = await own.offers(query);
      return found.map(({ card, destination }) => {
        const warning = warningOf(card, { isTag: destination.includes("{%") });
        const offer = { title: card.title, detail: detailOf(card), destination };
        return warning === null ? offer : { ...offer, warning };
      });
    },
    note,
    leads: (link) => own.target(link) !== null || addressOf(link) !== null,
    open(link) {
      const card = link && own.target(link);
      const address = link && addressOf(link);
      if (card) app.go({ screen: "desk", postId: card.id });
      else if (address) window.open(address, "_blank", "noopener,noreferrer");
      else app.notices.add({ tone: "warning", text: () => (link ? words().nowhere : words().noLink) });
    },
  };
}

function isPostTag({ kind, target }: PostLink): boolean {
  return kind === "post_url" || (kind === "link" && /(?:^|\/)_(?:posts|drafts)\//.test(target));
}

/** The address of a page of the web, or null for what has no host. */
function addressOf({ kind, prefix, target }: PostLink): string | null {
  return kind === "url" && /^https?:\/\/[^{]+$/i.test(prefix) ? prefix + target : null;
}
