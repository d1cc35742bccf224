import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { FrontMatter } from "#core/front-matter/read.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import type { Card } from "#core/post/card.ts";
import { type Base, isInFolder, type Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { TextEdit } from "#core/text/edit.ts";
import type { JournalEntry } from "#store/schema.ts";
import { type Autosave, createAutosave, type SaveOutcome, type SaveState } from "./autosave.ts";
import type { EditTools } from "./edit-tools.ts";
import type { Keeper } from "./keeper.ts";
import type { PostTools } from "./post-tools.ts";
import type { Sign } from "./sign.ts";

/** What the desk asks of the mounted editor. Offsets are into its text: LF, no BOM. */
export type EditorPort = {
  text(): string;
  /** Another text in the place of this one, at once: undo does not go behind it. */
  setDoc(doc: string): void;
  /** One undoable transaction. */
  apply(edits: readonly TextEdit[]): void;
  run(command: string): boolean;
  focus(): void;
  select(from: number, to?: number): void;
  selection(): { from: number; to: number };
  scrollToLine(line: number): void;
  composing(): boolean;
};

/** The post on the desk: its text as it is typed, what Jekyll makes of it, and whether it is safe. */
export type OpenPost = {
  id: string;
  path: ReadonlySignal<string>;
  /** What an editor that is mounted now begins with. */
  initialDoc: ReadonlySignal<string>;
  /** The whole file as it stands on the desk, saved or not. */
  file(): Pick<Post, "id" | "path" | "text">;
  /** The editor's text as of a moment ago. */
  doc: ReadonlySignal<string>;
  frontMatter: ReadonlySignal<FrontMatter>;
  document: ReadonlySignal<JekyllDocument>;
  kind: ReadonlySignal<Card["kind"]>;
  words: ReadonlySignal<number>;
  minutes: ReadonlySignal<number>;
  sign: ReadonlySignal<Sign>;
  lastExchange: ReadonlySignal<Base | undefined>;
  typed(snapshot: () => string): void;
  attach(port: EditorPort | null): void;
  editor: ReadonlySignal<EditorPort | null>;
  /** Edits of the text as it stands, as one step of undo. */
  applyEdits(edits: readonly TextEdit[]): void;
  setField(key: string, value: YamlValue): void;
  /** `source`: a day, or a day with its time and offset, as YAML writes it. */
  setDate(key: string, source: string): void;
  /** Puts other YAML between the fences, as it is given. */
  setYaml(yaml: string): void;
  removeField(key: string): void;
  /** The writer is about to change a field. */
  prepareEdits(): void;
  renameField(key: string, to: string): void;
  moveField(key: string, before: string | null): void;
  /** The focus goes to the text, now or as soon as an editor shows it: where the caret was, or behind the last word. */
  write(at: "here" | "end"): void;
  /** True once everything typed is acknowledged by the database. */
  flush(): Promise<boolean>;
  /** The page may be going away: what is not acknowledged goes to the journal, at once. */
  leave(): void;
  /** The database lost what it held: the post is written again from memory; true once that is acknowledged. */
  rewrite(): Promise<boolean>;
  /**
   * The stored post changed elsewhere: taken over, unless words typed here are not saved yet. With the `edits` that made
   * it, the editor takes it as one step of undo.
   */
  stored(post: Post, edits?: readonly TextEdit[]): void;
  close(): void;
};

export type OpenPostSource = {
  post: Post;
  keeper: Keeper;
  tools: PostTools;
  config: ReadonlySignal<SiteConfig | null>;
  /** Jekyll's defaults, for as long as no configuration was read. */
  fallback: SiteConfig;
  zone: string;
  now(): number;
  journal(entry: Omit<JournalEntry, "page">): void;
  /** What the journal holds of this post was acknowledged, or taken back by the writer. */
  unjournal(entry: { id: string; at: number }): void;
  /** Another tab saved a different text: this one becomes a post of its own, whose first revision this answers. */
  keepCopy(post: Post, text: string): Promise<Post | Problem>;
  /** A change of the front matter could not be made: a part of the app did not load. */
  failed(error: unknown): void;
  /** The post on the desk is now that copy. */
  becameCopy(copy: Post): void;
};

/** From this size on (UTF-16 units) the text is read and saved less often: typing must never wait. */
const largeText = 400_000;

export function openPost(source: OpenPostSource): OpenPost {
  const { tools, keeper, config } = source;
  let known = source.post;
  /** The file as it was when the editor took it: each unchanged line keeps its own ending. */
  let taken = known.text;
  let journaled: { id: string; text: string } | null = null;
  /** The text of the save under way: the journal's words may go on from it as well. */
  let onItsWay: string | null = null;
  /** The database may no longer hold what it acknowledged. */
  let isLost = false;
  const post = signal(known);
  const initialDoc = signal(tools.toEditorText(taken));
  /** The editor's text as of its last change. */
  let newest: () => string = () => initialDoc.peek();
  const doc = signal(initialDoc.value);
  const editor = signal<EditorPort | null>(null);
  const state = signal<SaveState>({ kind: "saved", at: null });
  const large = taken.length > largeText;

  // A save makes another post of it, with the same id: what hears of the one need not hear of the other.
  const id = computed(() => post.value.id);
  const frontMatter = computed(() => tools.readFrontMatter(doc.value));
  const document = computed(() =>
    tools.readDocument({ path: post.value.path, text: doc.value }, config.value ?? source.fallback, {
      now: source.now(),
      buildZone: source.zone,
    }),
  );
  const words = computed(() => tools.countWords(tools.bodyOf(doc.value)));

  function remember(next: Post): void {
    known = next;
    post.value = next;
  }

  async function save(docText: string): Promise<SaveOutcome> {
    const text = tools.fromEditorText(docText, taken);
    if (text === known.text && !isLost) return acknowledged(known);
    onItsWay = text;
    try {
      return await put(text);
    } finally {
      onItsWay = null;
    }
  }

  async function put(text: string): Promise<SaveOutcome> {
    let kept = isLost ? await keeper.rewrite(known, text) : await keeper.saveText(known, text);
    // What another tab found in the journal of this one is this very text: go on from there.
    const found = !kept.ok && "conflict" in kept ? kept.conflict : undefined;
    if (found && (found.text === text || found.text === journaled?.text)) {
      remember(found);
      kept = found.text === text ? { ok: true, post: found } : await keeper.saveText(found, text);
    }
    // Deleted in another tab, or the browser's data were cleared: what is being written comes back.
    if (!kept.ok && "conflict" in kept && !kept.conflict) kept = await keeper.rewrite(known, text);
    if (!kept.ok && "conflict" in kept) {
      const copy = await source.keepCopy(known, text);
      if ("code" in copy) return { ok: false, problem: copy };
      remember(copy);
      source.becameCopy(copy);
      return acknowledged(copy);
    }
    if (!kept.ok) return { ok: false, problem: kept.problem };
    remember(kept.post);
    return acknowledged(kept.post);
  }

  function acknowledged(saved: Post): SaveOutcome {
    isLost = false;
    // Words that were journaled and then undone must not come back at the next start.
    if (journaled !== null) source.unjournal({ id: journaled.id, at: source.now() });
    journaled = null;
    return { ok: true, rev: saved.rev };
  }

  const autosave: Autosave = createAutosave({
    delayMs: large ? 1000 : 250,
    now: source.now,
    save,
    journal(docText) {
      const text = tools.fromEditorText(docText, taken);
      const over = [known.text, ...(onItsWay === null ? [] : [onItsWay])].map(tools.fingerprint);
      journaled = { id: known.id, text };
      source.journal({ id: known.id, baseRev: known.rev, over, text, at: source.now() });
    },
    state(next) {
      state.value = next;
    },
    composing: () => editor.value?.composing() ?? false,
  });

  let timer: ReturnType<typeof setTimeout> | null = null;
  let latest: (() => string) | null = null;
  /** What is derived from the text follows it; that of a large text waits until the writer rests. */
  function follow(snapshot: () => string): void {
    latest = snapshot;
    if (large && timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
    timer ??= setTimeout(
      () => {
        timer = null;
        if (latest) doc.value = latest();
        latest = null;
      },
      large ? 1200 : 120,
    );
  }

  let editing: Promise<unknown> = Promise.resolve();
  function typed(snapshot: () => string): void {
    newest = snapshot;
    autosave.changed(snapshot);
    follow(snapshot);
  }

  /** In the order asked: what writes front matter is loaded with the first change. */
  function edit(edits: (tools: EditTools, doc: string) => TextEdit[]): void {
    editing = editing
      .then(() => import("./edit-tools.ts"))
      .then(({ editTools }) => {
        const port = editor.value;
        const text = port ? port.text() : newest();
        const changes = edits(editTools, text);
        if (changes.length === 0) return;
        if (port) port.apply(changes);
        else {
          // No editor holds the post just now: the next one begins with the change.
          const changed = tools.applyEdits(text, changes);
          initialDoc.value = changed;
          typed(() => changed);
        }
        // The panel shows its own change at once.
        doc.value = newest();
      })
      .catch(source.failed);
  }
  let caret: "here" | "end" | null = null;
  function putCaret(port: EditorPort, at: "here" | "end"): void {
    caret = null;
    if (at === "end") port.select(port.text().length);
    port.focus();
  }

  return {
    get id() {
      return id.value;
    },
    path: computed(() => post.value.path),
    initialDoc,
    file: () => ({ id: known.id, path: known.path, text: tools.fromEditorText(newest(), taken) }),
    doc,
    frontMatter,
    document,
    kind: computed(() => document.value.kind),
    words,
    minutes: computed(() => tools.readingMinutes(words.value)),
    sign: computed(() => signOf(state.value, post.value)),
    lastExchange: computed(() => post.value.base),
    typed,
    attach(port) {
      // An editor that comes back starts from what this one held.
      if (port === null) initialDoc.value = newest();
      editor.value = port;
      if (port && caret) putCaret(port, caret);
    },
    write(at) {
      caret = at;
      if (editor.value) putCaret(editor.value, at);
    },
    editor,
    applyEdits: (edits) => edit(() => [...edits]),
    setField: (key, value) => edit((edits, text) => edits.setField(text, key, value)),
    setDate: (key, date) => edit((edits, text) => edits.setDate(text, key, date)),
    setYaml: (yaml) => edit((edits, text) => edits.setYaml(text, yaml)),
    removeField: (key) => edit((edits, text) => edits.removeField(text, key)),
    renameField: (key, to) => edit((edits, text) => edits.renameField(text, key, to)),
    moveField: (key, before) => edit((edits, text) => edits.moveField(text, key, before)),
    prepareEdits() {
      // A failure is told by the change that needs it.
      import("./edit-tools.ts").catch(() => undefined);
    },
    async flush() {
      await editing;
      return autosave.flush();
    },
    leave: () => autosave.leave(),
    rewrite() {
      isLost = true;
      autosave.changed(newest);
      return autosave.flush();
    },
    stored(next, edits) {
      if (next.rev <= known.rev) return;
      if (next.text === known.text) return remember(next);
      // Words that are not saved yet meet the other text in `save`, where neither is lost.
      if (state.value.kind !== "saved") return;
      batch(() => {
        taken = next.text;
        remember(next);
        const theirs = tools.toEditorText(taken);
        initialDoc.value = theirs;
        newest = latest = () => theirs;
        doc.value = theirs;
      });
      const port = editor.value;
      if (edits) port?.apply(edits);
      else port?.setDoc(initialDoc.value);
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      autosave.dispose();
    },
  };
}

function signOf(state: SaveState, post: Post): Sign {
  if (state.kind === "failed") return { kind: "failed", problem: state.problem };
  if (state.kind !== "saved") return { kind: "typing" };
  if (isInFolder(post) && post.base) return { kind: "folder", at: post.base.at };
  return { kind: "browser", at: post.updatedAt };
}
