import { findBlock } from "#core/front-matter/block.ts";
import { removeField, setField } from "#core/front-matter/edit.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { printScalar } from "#core/front-matter/scalar.ts";
import { type CivilDate, printFileName } from "#core/jekyll/file-name.ts";
import { slugForFile } from "#core/jekyll/slug.ts";
import { applyEdits } from "#core/text/edit.ts";

export type NewPost = {
  title: string;
  kind: "post" | "draft";
  /** Goes into the name of a post; never into its front matter, where it could move the post to another day. */
  date: CivilDate;
  /** The text of a recent post, whose keys, order and style are the writer's habit. */
  model?: string;
  /** With its dot; `.md` when absent. */
  extension?: string;
  /** The folder above `_posts` or `_drafts`; the repository's root when absent. */
  root?: string;
};

// What belongs to one post alone; a copy of it would be wrong, and some of it would move or hide the new post.
const ownKeys = new Set([
  ...["date", "slug", "permalink", "published", "redirect_from", "redirect_to", "draft", "hidden", "pinned"],
  ...["last_modified_at", "modified", "updated", "update", "modified_date", "last_modified", "lastmod"],
  ...[
    "id",
    "guid",
    "uuid",
    "wordpress_id",
    "post_id",
    "disqus_id",
    "disqus_identifier",
    "ref",
    "canonical_url",
  ],
  ...["excerpt", "description", "summary", "subtitle", "abstract", "keywords", "teaser"],
  ...["image", "images", "thumbnail", "cover", "photo", "banner", "link", "external_url", "source_url"],
  ...[
    "nid",
    "created",
    "created_at",
    "updated_at",
    "permalinks",
    "aliases",
    "alias",
    "wordpress_url",
    "status",
    "meta",
    "type_id",
  ],
]);

/** Path and text of a new post that looks like its model: same keys, order, quotes and blank lines, its own title. */
export function newPost({ title, kind, date, model, extension = ".md", root = "" }: NewPost): {
  path: string;
  text: string;
} {
  const name = { kind, root, sub: "", slug: slugForFile(title) || "sans-titre", extension, categories: [] };
  return {
    path: printFileName({ ...name, date: kind === "post" ? date : null }),
    text: (model === undefined ? null : fromModel(model, title)) ?? plainPost(title),
  };
}

function plainPost(title: string): string {
  return `---\nlayout: post\ntitle: ${printScalar(title)}\n---\n\n`;
}

/** Null when the model has no front matter that can be read. */
function fromModel(model: string, title: string): string | null {
  // The default excerpt separator never matches in a text with CRLF: a new post has the plainest line endings.
  const source = model.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { block, fields, problems } = readFrontMatter(source);
  if (!block || fields.length === 0 || problems.length > 0) return null;
  // One line end after the block, and the blank line that follows it in the model.
  let text = `${source.slice(0, block.to).trimEnd()}\n\n`;
  for (const key of new Set(fields.map((field) => field.key)))
    if (ownKeys.has(key.toLowerCase().replaceAll("-", "_"))) text = applyEdits(text, removeField(text, key));
  text = applyEdits(text, setField(text, "title", title));
  // A model whose YAML cannot lose a key or take the title (anchors, one line of `{…}`) is no model.
  return findBlock(text) && readFrontMatter(text).data.title === title ? text : null;
}
