import type { YamlHash } from "#core/front-matter/value.ts";
import type { SiteConfig } from "./config.ts";
import type { JekyllVersion } from "./version.ts";
import type { Visibility } from "./visibility.ts";

/** What the other documents of the blog know of one of them. */
export type SiteDocument = {
  /** The post's id in the store. */
  id: string;
  path: string;
  title: string;
  /** `YYYY-MM-DD` in the site's zone. */
  date: string | null;
  /** ms since the epoch */
  time: number | null;
  /** Without baseurl. */
  url: string | null;
  categories: string[];
  tags: string[];
  excerpt: string;
  visibility: Visibility;
  /** As it is written, fences included: read when Liquid first asks for what it says. */
  frontMatter?: string;
  /** The front matter after the defaults, for Liquid's `post.*`, when it was read already. */
  data?: YamlHash;
  /** The text below the front matter; absent when only the card is known. */
  body?: string;
};

/** What Liquid and the preview know of the blog. */
export type Site = {
  config: SiteConfig;
  documents: SiteDocument[];
  /** What the blog is built with; 4 when it is not said. */
  jekyll?: JekyllVersion;
  /** `_includes/…`, `_layouts/…`, `_data/…` by repository path. */
  files: Record<string, string>;
  /** Every file of the repository as it was listed at the last import from a folder or a zip; absent when it never was. */
  paths?: readonly string[];
};
