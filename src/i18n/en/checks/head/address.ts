import type { addressRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";
import { dayIn } from "#i18n/day.ts";

const day = (iso: string) => dayIn("en", iso);

export const address: WordsOf<typeof addressRules> = {
  "date-unreadable": {
    name: "Unreadable date",
    says: ({ raw, isEmpty }) =>
      isEmpty
        ? "“date:” with nothing behind it is no date: the build would fail, for the whole blog."
        : `Jekyll cannot read the date “${raw}”: the build would fail, for the whole blog.`,
    fix: ({ meant, isEmpty }) => (isEmpty ? "Remove the key" : `Write ${meant}`),
    why: "A date is written 2017-10-09, if need be with an hour and an offset: 2017-10-09 18:30:00 +0200. At one that it cannot read Jekyll stops, and nothing of the blog is published. It does not know the French months.",
  },
  "date-guessed": {
    name: "Date half understood",
    says: ({ raw, becomes }) =>
      `Of “${raw}” Jekyll only understands a part, and takes the rest from the day of the build: today that makes ${day(becomes)}.`,
    fix: ({ meant }) => `Write ${meant}`,
    why: "Ruby knows the names of months in English. Of a date in French it often keeps the day alone, and completes it with the month and the year in which the site is built: the post moves with every build.",
  },
  "date-as-utc": {
    name: "Hour taken for UTC",
    says: ({ typed, offset, day: becomes, hour, zone, isMoved }) => {
      const what =
        offset === null
          ? `Without an offset ${typed.hour} is taken for UTC`
          : `${typed.hour} ${offset === "Z" ? "UTC" : offset}`;
      const when = isMoved ? `${day(becomes)} at ${hour}` : hour;
      return `${what}${offset === null ? ": by the site’s clocks" : " is, by the site’s clocks"} (${zone}) ${offset === null ? "that is " : ""}${when}.`;
    },
    fix: ({ typed, zone }) => `Write ${typed.hour} (${zone})`,
    why: "In YAML a date with an hour and seconds but no offset is UTC. Jekyll then converts it to the site’s time zone, which moves the hour, and around midnight the day and the address. An offset (+0200) says which hour is meant.",
  },
  "date-zone-bound": {
    name: "Day that depends on the machine",
    says: ({ typed, here, utc, zone }) =>
      here === utc
        ? `Typed is ${day(typed)}, but the post would be dated ${day(utc)}.`
        : `The site names no time zone: built in UTC, as on GitHub, the post would be dated ${day(utc)}, and ${day(here)} here (${zone}).`,
    fix: () => "Write noon",
    why: "Without timezone in _config.yml, Jekyll counts days by the clock of the machine that builds. Noon is the same day everywhere; a time zone in the settings puts it right for all posts.",
  },
  "date-differs": {
    name: "Two dates",
    says: ({ ofName, ofKey }) =>
      `The file name says ${day(ofName)}, the front matter ${day(ofKey)}: the address and the order follow the front matter.`,
    fix: () => "Rename the file after the date",
    why: "When there is a date in the front matter, Jekyll no longer looks at the one of the file name.",
  },
  "date-rolls-over": {
    name: "Day that is not in the calendar",
    says: ({ becomes }) => `There is no such day: Jekyll makes it ${day(becomes)} without a word.`,
    fix: ({ becomes }) => `Write ${day(becomes)}`,
    why: "Ruby counts on into the next month: 30 February is 2 March, in the address too.",
  },
  "permalink-unusable": {
    name: "Impossible permalink",
    says: ({ template, placeholder, isText, meant }) =>
      isText
        ? `Jekyll cannot fill “${placeholder}” in “${template}”${meant === null ? "" : ` (“${meant}” exists)`}: the build would fail.`
        : `“${template}” is not text: the build would fail.`,
    fix: ({ meant }) => (meant === null ? "Put it between quotes" : `Write “${meant}”`),
    why: "A permalink is text in which placeholders like :year or :title are filled in. At one that it does not know Jekyll stops, and nothing of the blog is published.",
  },
  "permalink-empty": {
    name: "Permalink of the home page",
    says: ({ written }) =>
      written === ""
        ? "An empty permalink is the address of the home page: the post would be written over it."
        : `“${written}” is the address of the home page: the post would be written over it.`,
    fix: () => "Remove the permalink",
    why: "Jekyll writes the post to index.html at the root. Without the key, the address is made as for all posts.",
  },
  "permalink-style": {
    name: "Style instead of a permalink",
    says: ({ style }) =>
      `In a post “${style}” is not the name of a style: the address would be /${style}, word for word.`,
    fix: ({ template }) => `Write ${template}`,
    why: "The names of styles (date, pretty, ordinal, weekdate, none) only mean something in _config.yml. In a front matter the permalink is the address itself.",
  },
  "category-in-url": {
    name: "Category spelled in codes",
    says: ({ category, url }) => `The category “${category}” is part of the address, as codes: ${url}`,
    why: "With :categories in the permalink, categories become folders of the address, lower-cased and otherwise as they are typed: spaces and accents turn into codes. Since Jekyll 4.1, :slugified_categories spells them plainly.",
  },
};
