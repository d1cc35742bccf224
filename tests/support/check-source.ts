import { readFrontMatter } from "#core/front-matter/read.ts";
import { readPage } from "#core/post/checks/page.ts";
import type { CheckSource } from "#core/post/checks/rule.ts";
import { indexSite } from "#core/post/checks/site-index.ts";
import { createRenderEngine } from "#core/render/render.ts";
import { type Blog, now, siteAround } from "./check.ts";

/** What a rule looks at, of a body; the include `c.html` prints a link. */
export function sourceOf(body: string, blog: Blog = {}): CheckSource {
  const site = siteAround({ files: { "_includes/c.html": '<a href="/x">y</a> TODO' }, ...blog });
  const [id, path, buildZone] = ["essai", "_posts/2017-09-17-essai.md", "Europe/Paris"];
  const text = `---\ntitle: Essai\n---\n${body}`;
  const { document, problems, bodyFrom, blocks } = createRenderEngine(site, {
    now: () => now,
    buildZone,
  }).examine({ id, path, text });
  return {
    ...{ id, path, text, file: text, frontMatter: readFrontMatter(text), bodyFrom, document, problems },
    ...{ page: readPage(blocks), site, index: indexSite(site), now, buildZone },
  };
}
