import { printCivilDate, readCivilDate, unreadReason } from "#core/jekyll/file-name.ts";
import { folderOf, nameOf } from "#core/jekyll/path.ts";
import { slugForFile } from "#core/jekyll/slug.ts";
import { type CheckSource, rule } from "../rule.ts";
import { fixByName } from "./front.ts";
import { pages } from "./pages.ts";

const nowhere = { from: 0, to: 0 };

// Jekyll::PostReader#read_content: what Document::DATE_FILENAME_MATCHER does not match is passed over without a word.
export const nameUnread = rule({
  id: "name-unread",
  severity: "hidden",
  docs: pages.fileNames,
  check(source) {
    const reason = unreadReason(source.path);
    if (reason !== "name-without-date" && reason !== "name-without-extension") return [];
    const name = nameOf(source.path);
    return [{ ...nowhere, data: { name, reason }, ...fixByName(source.path, readableName(source)) }];
  },
});

// Jekyll::EntryFilter::SPECIAL_LEADING_CHAR_REGEX and #backup?
export const nameMarked = rule({
  id: "name-marked",
  severity: "hidden",
  docs: pages.fileNames,
  check({ path }) {
    const reason = unreadReason(path);
    if (reason !== "name-starts-with-mark" && reason !== "backup") return [];
    const name = nameOf(path);
    const mark = reason === "backup" ? "~" : name[0]!;
    const renamed = `${folderOf(path)}${name.replace(/^[._#~]+|~+$/g, "")}`;
    const isReadable = unreadReason(renamed) === null && nameOf(renamed) !== "";
    return [{ ...nowhere, data: { name, mark, reason }, ...fixByName(path, isReadable ? renamed : null) }];
  },
});

// Jekyll::EntryFilter#filter on the folders above `_posts` and on the first one below.
export const folderHidden = rule({
  id: "folder-hidden",
  severity: "hidden",
  docs: pages.fileNames,
  check({ path, site: { config } }) {
    const special = /(?:^|\/)_(?:posts|drafts)\//.exec(path);
    if (!special) return [];
    if (unreadReason(path) !== "hidden-folder") {
      // Jekyll::Reader#outside_configured_directory?
      const top = config.collections_dir;
      if (top === "" || path.startsWith(`${top}/`)) return [];
      return [
        {
          ...nowhere,
          data: { folder: path.slice(0, special.index + special[0].length - 1), top },
          ...fixByName(path, `${top}/${path}`),
        },
      ];
    }
    const folders = path.split("/").slice(0, -1);
    const folder = folders.find((one) => !/^_(?:posts|drafts)$/.test(one) && /^[._#~]|[~.]$/.test(one)) ?? "";
    const plain = folders.map((one) => (one === folder ? one.replace(/^[._#~]+|[~.]+$/g, "") : one));
    const renamed = [...plain.filter((one) => one !== ""), nameOf(path)].join("/");
    return [
      {
        ...nowhere,
        data: { folder, top: "" },
        ...fixByName(path, unreadReason(renamed) === null ? renamed : null),
      },
    ];
  },
});

// Digits of a date, however they are parted, and the rest of the name.
const spelledDate = /^(\d{4})[-_. ](\d{1,2})[-_. ](\d{1,2})(?!\d)[-_. ]*(.*)$/;
const undividedDate = /^(\d{4})(\d{2})(\d{2})(?!\d)[-_. ]*(.*)$/;
const turnedDate = /^(\d{1,2})[-_. ](\d{1,2})[-_. ](\d{4})(?!\d)[-_. ]*(.*)$/;
const yearOfFive = /^0(\d{4})-(\d{1,2})-(\d{1,2})-(.*)$/;

/** The same name as Jekyll reads one; null where there is no day to be found. */
function readableName({ path, document, frontMatter }: CheckSource): string | null {
  const name = nameOf(path);
  const extension = /\.[^.]+$/.exec(name)?.[0] ?? "";
  const stem = extension === "" ? name.replace(/\.+$/, "") : name.slice(0, -extension.length);
  const written = spelledDate.exec(stem) ?? undividedDate.exec(stem) ?? yearOfFive.exec(stem);
  const turned = turnedDate.exec(stem);
  const [year, month, day, rest = ""] = written
    ? written.slice(1)
    : turned
      ? [turned[3], turned[2], turned[1], turned[4]]
      : [];
  const ofName = year === undefined ? null : readCivilDate(`${year}-${month}-${day}`);
  const given = Object.hasOwn(frontMatter.data, "date") && document.date ? document.date : null;
  const date = ofName && isDay(ofName) ? printCivilDate(ofName) : given;
  if (date === null) return null;
  const slug = (ofName ? rest : stem).replace(/^-+/, "") || slugForFile(document.title);
  const renamed = `${folderOf(path)}${date}-${slug}${extension || ".md"}`;
  return unreadReason(renamed) === null ? renamed : null;
}

function isDay({ month, day }: { month: number; day: number }): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
