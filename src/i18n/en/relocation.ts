import type { Visibility } from "#core/jekyll/visibility.ts";
import type { Conflict, Leftover } from "#core/post/relocation.ts";
import { count } from "../plural.ts";

/** A post on its way to another place: what moves, what follows, what cannot. */
export const relocation = {
  title: "Rename, redate, recategorize",
  followTitle: "The URL has changed",
  draftsTitle: "Move back to the drafts",
  reading: "Reading the posts that may lead here…",
  slug: "Name in the URL",
  slugEmpty: "The file needs a name.",
  fromTitle: "From the title",
  day: "Day",
  dayEmpty: "A post needs a day.",
  categories: "Categories",
  fromFolder: (folder: string) => `The folder ${folder} is a category too.`,
  folder: "Folder",
  noFolder: "None (at the root)",
  permalink: (permalink: string) =>
    `The front matter’s permalink (${permalink}) gives the URL: it will not follow the name.`,

  file: "File",
  url: "URL",
  same: "unchanged",
  noUrl: "none: it is a draft",
  unknownUrl: "none that can be told",
  becomes: "becomes",
  locked: "The old URL has been exported: readers and other sites may know it.",
  redirect: "Lead readers from the old URL to the new one",
  redirectHint: (url: string) => `Adds ${url} to redirect_from in the front matter.`,
  noRedirect:
    "The site does not list the plugin jekyll-redirect-from: the old URL will lead nowhere once the site is built.",
  hidden: {
    future: "That day is still to come: Jekyll leaves the post out until then.",
    unpublished: "The front matter keeps the post hidden.",
    unread: "Jekyll does not read a post under that name.",
  } satisfies Record<Exclude<Visibility, "visible" | "draft">, string>,
  stopping: (n: number) =>
    `${count("en", n, "link leads", "links lead")} to it by a Jekyll tag: the build of the whole site fails as long as the post is hidden.`,
  conflicts: {
    "path-taken": (title: string) => `“${title}” already has this file name.`,
    "url-taken": (title: string) => `“${title}” already has this URL: one page would replace the other.`,
  } satisfies Record<Conflict["code"], (title: string) => string>,

  changes: (n: number) =>
    n === 0 ? "No other post has to change." : `${count("en", n, "post changes", "posts change")} with it`,
  itself: "this post",
  links: (n: number) => count("en", n, "link", "links"),
  left: "For you to look at",
  leftWhy: {
    "no-url": "A draft has no URL and no day: this link cannot follow.",
    unclear: "No way of writing it leads there alone: this link stays as it is.",
    mention: "Names the old place outside of a link that can be read: it stays as it is.",
  } satisfies Record<Leftover["why"], string>,
  limits:
    "Pages other than posts, other sites, and links that Liquid builds from variables are not known here: nothing can be said of them.",

  unreadable: "Jekyll cannot read this front matter: only the file’s name and folder can change.",

  keep: "Cancel",
  later: "Not now",
  apply: (n: number) => (n < 2 ? "Apply" : `Change ${n} posts`),
  follow: (n: number) => (n === 0 ? "Nothing to rewrite" : `Rewrite ${count("en", n, "post", "posts")}`),
  toDrafts: "Move to the drafts",
  takeBack: "Take the old URL back",

  moved: "The URL has changed since the last export",
  redirected: "A redirect leads from the old one to the new one.",
  review: "Make the links follow…",
};
