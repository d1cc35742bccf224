import { rule } from "../rule.ts";
import { pages } from "./pages.ts";

// Jekyll::Utils#has_yaml_header? looks at the first bytes; posts and drafts are read without asking it.
export const bomUnread = rule({
  id: "bom-unread",
  severity: "corrupted",
  docs: pages.frontMatter,
  check({ path, file, frontMatter }) {
    const isPost = /(?:^|\/)_(?:posts|drafts)\//.test(path);
    if (isPost || !file.startsWith("\ufeff") || !frontMatter.block) return [];
    return [{ from: 0, to: 3, data: {} }];
  },
});
