import type { fileRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";
import { dayIn } from "#i18n/day.ts";

export const file: WordsOf<typeof fileRules> = {
  "name-date-impossible": {
    name: "Impossible date in the file name",
    says: ({ month, day }) =>
      month < 1 || month > 12
        ? `The file name has a month ${month}: the build would fail, for the whole blog.`
        : `The file name has a day ${day}: the build would fail, for the whole blog.`,
    fix: () => "Swap day and month",
    why: "Without a date in the front matter, Jekyll takes the one of the file name. When it cannot make a day of it, it stops, and nothing is published.",
  },
  "name-unread": {
    name: "File name that Jekyll passes over",
    says: ({ name, reason }) =>
      reason === "name-without-extension"
        ? `“${name}” has no extension: Jekyll would pass over the post without a word.`
        : `“${name}” is not named year-month-day-title: Jekyll would pass over the post without a word.`,
    fix: () => "Rename the file",
    why: "In _posts Jekyll only reads files that are named like 2017-10-09-my-post.md: hyphens between year, month, day and title, and an extension. All others are left out, with no warning.",
  },
  "name-marked": {
    name: "File name that hides the post",
    says: ({ name, mark, reason }) =>
      reason === "backup"
        ? `“${name}” ends with “${mark}”, as backups do: Jekyll would pass over the post.`
        : `“${name}” starts with “${mark}”: Jekyll would pass over the post.`,
    fix: ({ mark }) => `Remove “${mark}”`,
    why: "Jekyll leaves out files whose name starts with a period, an underscore, a number sign or a tilde, and those that end with a tilde: editors name their own files so.",
  },
  "folder-hidden": {
    name: "Folder that hides the post",
    says: ({ folder, top }) =>
      top === ""
        ? `The folder “${folder}” is one that Jekyll does not look into: the post would not be published.`
        : `“${folder}” lies outside of “${top}”, where the settings (collections_dir) put the posts: the post would not be published.`,
    fix: ({ top }) => (top === "" ? "Rename the folder for this post" : `Move to “${top}”`),
    why: "Folders whose name starts with an underscore, a period, a number sign or a tilde are left out, and with collections_dir all posts must lie below that folder.",
  },
  "extension-plain": {
    name: "Not a Markdown file",
    says: ({ extension }) =>
      `Jekyll does not convert “${extension}” files: readers would get the Markdown as it is typed.`,
    fix: () => "Rename to .md",
    why: "Only the extensions of Markdown (md, markdown, mkd, mkdn, mkdown unless the settings say otherwise) are converted. Everything else is published as it stands, under its own extension.",
  },
  "slug-empty": {
    name: "File name without a title",
    says: ({ url, isKey }) =>
      isKey
        ? `The slug has no letter to make an address of: that would be ${url}.`
        : `Nothing follows the date in the file name: the address would be ${url}.`,
    fix: ({ isKey }) => (isKey ? "Remove the slug" : "Name the file after the title"),
    why: "The last part of the address is the slug of the front matter, or what follows the date in the file name.",
  },
  "name-not-ascii": {
    name: "Accents in the address",
    says: ({ name, url }) => `The accents of “${name}” end up in the address as codes: ${url}`,
    fix: () => "Rename without accents",
    why: "In an address each accented letter is spelled as codes. Such links break more easily when they are copied, and some disks and servers spell the same name in another way.",
  },
  "name-not-composed": {
    name: "Accents in two pieces in the file name",
    says: ({ name }) =>
      `In “${name}” letters and accents are apart, as macOS used to write them: links to this post are not found, and its address is not the one that is typed.`,
    fix: () => "Rename without accents",
    why: "An é can be one character or two (e and an accent). They look the same, but Jekyll compares names byte by byte, and a link typed with the other kind makes the build fail.",
  },
  "date-future": {
    name: "Not published yet",
    says: ({ day, hour, zone, isUtcOnly }) =>
      isUtcOnly
        ? `A build in UTC would still leave the post out, until ${dayIn("en", day)} at ${hour} (${zone}); one on this machine would publish it.`
        : `Builds before ${dayIn("en", day)} at ${hour} (${zone}) leave the post out; the first one after that publishes it.`,
    why: "Jekyll leaves out posts with a date in the future, unless the settings say future: true. It does not come back by itself: something has to build the site once that date has come.",
  },
  "published-off": {
    name: "Publication switched off",
    says: ({ isEmpty, written }) =>
      isEmpty
        ? "“published:” with nothing behind it counts as “no”: the post would not be published."
        : written === null
          ? "The site’s settings (defaults) switch publication off: the post would not be published."
          : `“published: ${written}” keeps the post off the site.`,
    fix: ({ written }) => (written === null ? "Publish it" : "Remove the key"),
    why: "Everything but a true value hides the post: false, no, off, and an empty key too. Without the key, posts are published.",
  },
  "published-anyway": {
    name: "Published all the same",
    says: ({ written }) => `For Jekyll “${written}” is not “no”: the post would be published.`,
    fix: () => "Write false",
    why: "Only false, no and off, without quotes, or an empty value keep a post off the site. Any other text, a no in another language or between quotes too, publishes it.",
  },
  "path-excluded": {
    name: "Excluded by the settings",
    says: ({ pattern }) =>
      `“${pattern}”, in exclude of _config.yml, covers this file: the post would not be published.`,
    why: "Jekyll does not read what exclude lists. A pattern covers everything that begins with it.",
  },
  "beyond-limit": {
    name: "Beyond the number of posts",
    says: ({ limit }) =>
      `The settings ask for ${limit === 1 ? "the newest post" : `the ${limit} newest posts`} alone (limit_posts): this one is older and would not be published.`,
    why: "With limit_posts Jekyll only publishes that many posts, the newest ones. It is meant for quick builds while one writes.",
  },
};
