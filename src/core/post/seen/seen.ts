// What Jekyll will see of a post, value by value, beside what was typed. Nothing here is a rule of its own: the values are
// those of `core/jekyll`, and each fix is read back before it is offered.
import type { SiteConfig } from "#core/jekyll/config.ts";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import { seeSlug, seeUrl } from "./address.ts";
import { seeDate } from "./date.ts";
import type { Fix } from "./fix.ts";
import { seeLayout } from "./layout.ts";
import type { Lost } from "./lost.ts";
import { readPost } from "./reading.ts";
import type { Reason } from "./reason.ts";
import { seeTitle } from "./title.ts";
import { seeVisibility } from "./visibility.ts";
import { seeWords } from "./words.ts";

/** Where a value comes from; `nothing` when it is Jekyll's own answer to a key that is not there. */
export type Source = "front matter" | "file name" | "defaults" | "path" | "config" | "nothing";

/** An instant on the clocks of a zone. */
export type Moment = {
  /** ms since the epoch */
  ms: number;
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM`, or `HH:MM:SS` when there are seconds */
  time: string;
  /** Minutes east of UTC */
  offset: number;
};

/** Whether readers find the post; `at` is the earliest build that shows it. */
export type Visible =
  | { when: "now"; why: "published" }
  | { when: "later"; why: "future"; at: Moment }
  | { when: "never"; why: "draft" | "unpublished" | "unread" | "build-fails" };

type Value<Key extends string, Seen> = {
  key: Key;
  seen: Seen;
  /** The source of what was typed for it, or null. */
  typed: string | null;
  source: Source;
  /** What Jekyll sees is not what was typed, or not the same on every machine. */
  differs: boolean;
  /** Why it is not what was typed. */
  reason: Reason | null;
  /** What a machine of another zone sees, where that is another day, URL or visibility. */
  abroad?: { zone: string; seen: NonNullable<Seen> };
  fix?: Fix;
};

/** Null for a post whose front matter cannot be read. */
export type SeenTitle = Value<"title", string | null>;
/** Null when Jekyll cannot read it, and for a draft that has none. */
export type SeenDate = Value<"date", Moment | null>;
/** `origin` is `url:` of the site; `path` begins with baseurl and is spelt as a browser shows it. */
export type SeenUrl = Value<"url", { origin: string; path: string; href: string } | null>;
export type SeenWords = Value<"categories" | "tags", string[]>;
export type SeenLayout = Value<"layout", string | null>;
/** Null for a post whose front matter cannot be read: its URL then has the whole name of the file. */
export type SeenSlug = Value<"slug", string | null>;
export type SeenVisibility = Value<"visibility", Visible>;

export type SeenValue = SeenVisibility | SeenUrl | SeenTitle | SeenDate | SeenWords | SeenLayout | SeenSlug;

/** All that Jekyll sees of a post. */
export type Seen = {
  values: SeenValue[];
  /** The front matter that was typed and that Jekyll does not use. */
  lost: Lost | null;
  document: JekyllDocument;
};

/** From where it is looked at. */
export type Viewpoint = {
  /** ms since the epoch */
  now: number;
  /** The writer's zone, IANA: that of a build on her machine. */
  zone: string;
  /** The zone of the machine that builds a site without `timezone:`; UTC, as on most servers, when left out. */
  builderZone?: string;
  /** Whether another post of the blog has this word. */
  isUsed?(key: "tags" | "categories", word: string): boolean;
};

/** What Jekyll will see of a post; never throws, whatever the text. */
export function seePost(
  source: { path: string; text: string },
  config: SiteConfig,
  viewpoint: Viewpoint,
): Seen {
  const reading = readPost(source, config, viewpoint);
  return {
    values: [
      seeVisibility(reading),
      seeUrl(reading),
      seeTitle(reading),
      seeDate(reading),
      seeWords(reading, "categories"),
      seeWords(reading, "tags"),
      seeLayout(reading),
      seeSlug(reading),
    ],
    lost: reading.lost,
    document: reading.document,
  };
}
