import type { Post } from "#core/post/post.ts";
import type { BackupCounts, BackupHead, BackupPiece } from "./backup.ts";
import { headName, manifestName, readerName } from "./backup.ts";
import type { PostLine, TextPlace, TrashLine, Values } from "./backup-lines.ts";
import { createChain } from "./revision-chain.ts";
import { isSafePath, spellingKey } from "./safe-path.ts";

/** A file on its way into the zip; `modifiedAt` in ms since the epoch. */
export type Entry = { name: string; text: string; modifiedAt: number };

/** Turns the pieces of a blog into the entries of its backup, in the order given. */
export type EntryWriter = {
  /** The first entry. */
  begin(): Entry;
  add(piece: BackupPiece): Entry[];
  /** The last ones, save the page to read and the manifest. */
  end(): Entry[];
  counts: Readonly<BackupCounts>;
};

/** So many posts share one file of lines, which comes right behind them: no more are without one in a file cut short. */
const linesEach = 50;

export function createEntryWriter(head: BackupHead): EntryWriter {
  const { at } = head;
  const placeIn = createPlaces();
  const counts: BackupCounts = { posts: 0, revisions: 0, trashed: 0, siteFiles: 0 };
  const values: Values = { siteFiles: [], meta: [], settings: [], journal: [] };
  let lines: PostLine[] = [];
  let segments = 0;
  const trash: TrashLine[] = [];
  let history: { postId: string; lines: string[]; link: ReturnType<typeof createChain> } | null = null;
  let histories = 0;

  function withLine(post: Post, baseText: string | undefined, folder: string): [PostLine, Entry[]] {
    const { text, ...rest } = post;
    const place = placeIn(folder, post.path);
    const entries: Entry[] = [{ name: place, text, modifiedAt: post.updatedAt }];
    const line: PostLine = { post: rest, ...placeOf(place, text) };
    if (baseText === text) line.base = placeOf(place, text);
    else if (baseText !== undefined) {
      const held = placeIn(".ecritoire/bases/", post.base?.path ?? post.path);
      line.base = placeOf(held, baseText);
      entries.push({ name: held, text: baseText, modifiedAt: post.base?.at ?? post.updatedAt });
    }
    return [line, entries];
  }

  function endSegment(): Entry[] {
    if (lines.length === 0) return [];
    const text = jsonLines(lines);
    lines = [];
    return [{ name: `.ecritoire/posts/${numbered(++segments)}.jsonl`, text, modifiedAt: at }];
  }

  function endHistory(): Entry[] {
    if (!history) return [];
    const text = `${history.lines.join("\n")}\n`;
    history = null;
    return [{ name: `.ecritoire/revisions/${numbered(++histories)}.jsonl`, text, modifiedAt: at }];
  }

  return {
    counts,
    begin: () => ({ name: headName, text: json(head), modifiedAt: at }),

    add(piece) {
      switch (piece.kind) {
        case "post": {
          counts.posts += 1;
          const [line, entries] = withLine(piece.post, piece.baseText, "");
          lines.push(line);
          return lines.length < linesEach ? entries : [...entries, ...endSegment()];
        }
        case "trashed": {
          counts.trashed += 1;
          const [line, entries] = withLine(piece.post, piece.baseText, ".ecritoire/trash/");
          trash.push({ ...line, at: piece.at });
          return entries;
        }
        case "site-file": {
          counts.siteFiles += 1;
          const { path, text } = piece;
          const place = placeIn("", path);
          values.siteFiles.push({ path, ...placeOf(place, text) });
          return [{ name: place, text, modifiedAt: at }];
        }
        case "revision": {
          counts.revisions += 1;
          const { postId, text, ...rest } = piece.revision;
          const before = history?.postId === postId ? [] : endHistory();
          history ??= { postId, lines: [JSON.stringify({ post: postId })], link: createChain() };
          history.lines.push(JSON.stringify({ ...rest, ...history.link(text) }));
          return before;
        }
        case "meta":
          if (isPlain(piece.value)) values.meta.push([piece.key, piece.value]);
          return [];
        case "setting":
          if (isPlain(piece.value)) values.settings.push([piece.key, piece.value]);
          return [];
        case "journal":
          values.journal.push(piece.entry);
          return [];
      }
    },

    end: () => [
      ...endSegment(),
      ...endHistory(),
      { name: ".ecritoire/trash.jsonl", text: jsonLines(trash), modifiedAt: at },
      { name: ".ecritoire/values.json", text: json(values), modifiedAt: at },
    ],
  };
}

/** Names in the zip, none of them given twice: not even to a disk that ignores case. */
function createPlaces(): (folder: string, path: string) => string {
  const taken = new Set([readerName, headName, manifestName].map(spellingKey));
  let strays = 0;
  return (folder, path) => {
    const wanted = folder + path;
    const isOurs = folder === "" && spellingKey(path).startsWith(".ecritoire/");
    const isFree = isSafePath(path) && !isOurs && !taken.has(spellingKey(wanted));
    const name = isFree ? wanted : `.ecritoire/strays/${numbered(++strays)}.md`;
    taken.add(spellingKey(name));
    return name;
  };
}

function placeOf(entry: string, text: string): TextPlace {
  return isWellFormed(text) ? { entry } : { entry, text };
}

/** Whether UTF-8 can carry the text: no half of a surrogate pair stands alone. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** A value that JSON gives back as it was; handles of folders, for one, live in this browser only. */
export function isPlain(value: unknown): boolean {
  if (value === null || ["string", "boolean"].includes(typeof value)) return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== "object") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const jsonLines = (values: readonly unknown[]): string =>
  values.map((one) => `${JSON.stringify(one)}\n`).join("");
const numbered = (n: number): string => String(n).padStart(4, "0");
