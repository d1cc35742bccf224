import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Messages } from "#i18n/messages.ts";
import type { BackingUp } from "./models/backing-up.ts";
import type { BlogModel } from "./models/blog.ts";
import type { Checks } from "./models/checks.ts";
import type { CopiesDoor } from "./models/copies-door.ts";
import type { Exporting } from "./models/exporting.ts";
import type { PostHistory } from "./models/history.ts";
import type { Importing } from "./models/importing.ts";
import type { Library } from "./models/library.ts";
import type { Notices } from "./models/notices.ts";
import type { OpenPost } from "./models/open-post.ts";
import type { Posts } from "./models/posts.ts";
import type { Rescue } from "./models/rescue.ts";
import type { Restoring } from "./models/restoring.ts";
import type { Settings, SettingValues } from "./models/settings.ts";
import type { Trash } from "./models/trash.ts";
import type { Installation, Updates } from "./models/updates.ts";
import type { Route } from "./routes.ts";
import type { Memory } from "./services.ts";

/** What lies over the desk: at most one at a time. */
export type Dialog =
  | { kind: "palette" }
  | { kind: "keys" }
  | { kind: "new-post" }
  /** `drafts`: the post goes back there; `follow`: it has moved already, and its links may come after it. */
  /** `path`: a name to begin with, which puts right what a check found. */
  | { kind: "rename"; postId: string; to?: "drafts" | "follow"; path?: string }
  | { kind: "publish"; postId: string }
  | { kind: "import" }
  | { kind: "export" };

/** One thing the writer can do: the palette, menus, keys and help all read the same list. */
export type Command = {
  id: string;
  group: "post" | "text" | "view" | "blog" | "app";
  label: (m: Messages) => string;
  /** CodeMirror's notation: `Mod-Shift-p`. `Mod` is Cmd on a Mac, Ctrl elsewhere. */
  keys?: string;
  /** Bound by the editor itself: shown in help, not listened for by the page. */
  boundElsewhere?: boolean;
  /** May it run now? Always, when left out. */
  when?: (app: App) => boolean;
  run: (app: App) => void | Promise<void>;
};

/** All that the roof may read and do: components read signals and run commands. */
export type App = {
  words: ReadonlySignal<Messages>;
  language: ReadonlySignal<"fr" | "en">;
  /** Follows the system unless the writer chose. */
  theme: ReadonlySignal<"light" | "dark">;
  settings: Settings;
  setSetting<Key extends keyof SettingValues>(key: Key, value: SettingValues[Key]): void;
  route: ReadonlySignal<Route>;
  go(route: Route): void;
  /** Opens a post with the focus in its text: where the caret was, or behind its last word. */
  write(id: string, at: "here" | "end"): void;
  dialog: Signal<Dialog | null>;
  notices: Notices;
  /** Null until a blog was opened or begun: the welcome screen. */
  blog: ReadonlySignal<BlogModel | null>;
  library: Library & Posts;
  /** Bumped when the writer asks for the search field: the list focuses it. */
  searchAsked: Signal<number>;
  openPost: ReadonlySignal<OpenPost | null>;
  /** The post asked for is not in this blog (a stale address). */
  notFound: ReadonlySignal<boolean>;
  trash: Trash;
  /** The former texts of a post, in the blog or in the trash. */
  openHistory(id: string): Promise<PostHistory>;
  checks: Checks;
  /** Set while the browser lacks what it held: the page shows nothing else, and nothing is written. */
  rescue: ReadonlySignal<Rescue | null>;
  /** Set where the browser opens no database: what is written lives in this page alone. */
  memory: Memory | null;
  /** The browser will probably forget all of it when its window is closed. */
  passing: ReadonlySignal<boolean>;
  /** Second copies, and what is known of where the text is. */
  copies: CopiesDoor;
  importing: Importing;
  exporting: Exporting;
  backingUp: BackingUp;
  restoring: Restoring;
  updates: Updates;
  installation: Installation;
  commands: ReadonlySignal<readonly Command[]>;
  /** Adds the editor's commands once its chunk is there. */
  register(commands: readonly Command[]): void;
  /** Keeps the post on the desk as it is, then acts; where that fails, nothing is done before the writer says so. */
  keepBefore(reason: "replace" | "typography", act: () => unknown): Promise<void>;
  /** Runs a command by id if it may run now; false when it may not. */
  run(id: string): boolean;
  /** ms since the epoch: the one clock of the desk, ticking each minute for relative dates. */
  now: ReadonlySignal<number>;
  /** IANA name of this machine's time zone. */
  zone: string;
};
