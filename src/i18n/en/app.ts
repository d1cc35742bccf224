import { count } from "../plural.ts";

/** Command labels, and what notices tell. */
export const app = {
  undo: "Undo",
  retry: "Try again",
  untitled: "Untitled",
  blogName: "My blog",
  trashed: (n: number, title: string) =>
    n === 1 ? `“${title}” is in the trash.` : `${count("en", n, "post is", "posts are")} in the trash.`,
  filesStay: (n: number): string =>
    n === 1 ? "Its file stays in the folder." : "Their files stay in the folder.",
  theirsTaken: (path: string) => `${path}: the folder’s text is taken.`,
  duplicated: (path: string) => `Duplicated as ${path}.`,
  renamed: (path: string) => `Now ${path}.`,
  relocated: "The post’s URL is in order.",
  linksFollow: (n: number) => `${count("en", n, "link was", "links were")} rewritten.`,
  changedMeanwhile: (titles: readonly string[]): string =>
    titles.length === 0
      ? "A post was changed or thrown away meanwhile: nothing was done. Look again."
      : `Changed meanwhile: ${titles.map((title) => `“${title}”`).join(", ")}. Nothing was done: look again.`,
  notTakenBack: (paths: readonly string[]) =>
    `Taken back, save for what was rewritten since: ${paths.join(", ")}. Look at the links there.`,
  urlMoved: (from: string, to: string) => `The URL goes from ${from} to ${to}: links may lead nowhere.`,
  urlGone: (from: string) => `The exported URL ${from} is gone: links may lead nowhere.`,
  review: "Review…",
  published: (path: string) => `Moved to the posts: ${path}.`,
  unpublished: (path: string) => `Back to the drafts: ${path}.`,
  replayed: (n: number) =>
    `${count("en", n, "post has", "posts have")} got back the words typed just before the page closed.`,
  keptCopy: (path: string) =>
    `This post was changed in another tab. Both texts are kept: yours is now ${path}.`,
  openElsewhere: "This post is open in another tab: nothing was changed.",
  continueHere: "Continue here",
  notRevised: "Could not keep this text in the history. It is saved; the next pause tries again.",
  notKeptBefore: "Nothing was done yet: the text before could not be kept in the history.",
  doAnyway: "Do it anyway",
  backAs: (path: string) => `Its old name is taken: the post came back as ${path}.`,
  versionRestored: "The version is restored. What was there before is kept in the history.",
  passageRestored: "The passage is restored.",
  textCopied: "The text of this version is in the clipboard.",
  textNotCopied: "The browser did not let the text into the clipboard.",
  zipped: (n: number) => `${count("en", n, "post", "posts")} in the zip.`,
  downloaded: (name: string) => `${name} is in your downloads.`,
  buildStops: (n: number): string =>
    n === 1
      ? "Jekyll would stop at a post that just left: nothing of the blog would be published."
      : `Jekyll would stop at ${n} of the posts that just left: nothing of the blog would be published.`,
  htmlCopied: "The post’s HTML is in the clipboard.",
  htmlCopiedPartly: (left: readonly string[], more: number) =>
    `The post’s HTML is in the clipboard. Only your site’s build can print this, left as it stands: ${left.join(" ")}${more > 0 ? ` (and ${more} more)` : ""}`,
  htmlCopiedPlain:
    "The post’s HTML is in the clipboard, but some of its code has no colors: its language could not be fetched.",
  htmlNotCopied: "The browser did not let the HTML into the clipboard.",
  failed: (message: string) => `Something went wrong (${message}). Your text is still here.`,
  partMissing:
    "A part of Écritoire could not be loaded. Reload the page once the network is back and your words are saved.",
  outdated: "A newer version of Écritoire is open in another tab: reload this one.",
  blocked: "Another tab keeps the database from opening: close it, or reload it.",
  lost: (n: number, name: string): string =>
    n === 0
      ? `The browser no longer has the last changes of “${name}”.`
      : `The browser no longer has ${count("en", n, "post", "posts")} of “${name}”.`,
  commands: {
    "post.new": "New post",
    "post.duplicate": "Duplicate the post",
    "post.rename": "Rename, redate, recategorize",
    "post.publish": "Publish the draft",
    "post.unpublish": "Move back to the drafts",
    "post.history": "Show the post’s history",
    "post.trash": "Move to the trash",
    "post.export": "Write this post into the blog’s folder",
    "post.download": "Download this post (.md)",
    "post.share": "Share this post",
    "post.copyHtml": "Copy the post as HTML",
    "post.next": "Next post",
    "post.previous": "Previous post",
    "blog.export": "Write everything into the blog’s folder",
    "blog.zip": "Download everything (.zip)",
    "blog.backup": "Back up everything…",
    "blog.restore": "Restore a backup…",
    "blog.import": "Import posts",
    "blog.connectFolder": "Choose the blog’s folder",
    "library.search": "Search the posts",
    "view.text": "Go to the text",
    "view.library": "Show or hide the posts",
    "view.panel": "Show or hide the front matter",
    "view.preview": "Show or hide the preview",
    "view.checks": "Show or hide the check",
    "checks.next": "Next remark in the text",
    "checks.previous": "Previous remark in the text",
    "view.theme": "Light or dark theme",
    "view.language": "Passer en français",
    "app.palette": "All commands",
    "app.keys": "Keyboard shortcuts",
    "app.settings": "Settings",
    "app.trash": "Open the trash",
    "app.checks": "Check the whole blog",
    "app.where": "Where is my text?",
    "app.install": "Install Écritoire",
    "app.update": "Move to the new version",
  },
};
