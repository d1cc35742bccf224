import { batch, computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { FrontMatter } from "#core/front-matter/read.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import type { Card } from "#core/post/card.ts";
import { type Base, isInFolder, type Post } from "#core/post/post.ts";
import type { TextEdit, UndoStep } from "#core/text/edit.ts";
import type { Flush, SaveState } from "./autosave.ts";
import type { EditTools } from "./edit-tools.ts";
import type { Pen, PenPlace, PenSource } from "./pen.ts";
import { createPostReading, type PostReadingSource } from "./post-reading.ts";
import { createPostSaving, type PostSavingSource } from "./post-saving.ts";
import type { PostTools } from "./post-tools.ts";
import type { Sign } from "./sign.ts";

/** What the desk asks of the mounted editor. Offsets are into its text: LF, no BOM. */
export type EditorPort = {
  text(): string;
  /** The same post as it was written elsewhere, in the place of this text; undo does not bring this one back. */
  setDoc(doc: string): void;
  /** One undoable transaction, or more of one. */
  apply(edits: readonly TextEdit[], step?: UndoStep): void;
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
  /** Whether front matter and document are those of the text, and not yet what the list knows. */
  isRead: ReadonlySignal<boolean>;
  kind: ReadonlySignal<Card["kind"]>;
  words: ReadonlySignal<number>;
  minutes: ReadonlySignal<number>;
  sign: ReadonlySignal<Sign>;
  /** Whether this tab writes in the post, or another one. */
  pen: ReadonlySignal<PenPlace>;
  readOnly: ReadonlySignal<boolean>;
  /** Whether an act may change the post from this tab; when not, the writer is told why. */
  mayChange(): boolean;
  /** Takes the pen from the other tab; its last words come first. */
  continueHere(): void;
  /** The other tab, from which the pen was taken, has stored what it could. */
  penLaidDown(): void;
  /** The page goes away: another tab may write. */
  layDownPen(): void;
  /** The page is back: asks whether it may still write. */
  askForPen(): void;
  lastExchange: ReadonlySignal<Base | undefined>;
  typed(snapshot: () => string): void;
  /** `left`: what an editor that goes leaves behind hears of the changes until the next one comes. */
  attach(port: EditorPort | null, left?: Pick<EditorPort, "setDoc" | "apply">): void;
  editor: ReadonlySignal<EditorPort | null>;
  /** Edits of the text as it stands, as one step of undo. */
  applyEdits(edits: readonly TextEdit[]): void;
  setField(key: string, value: YamlValue, step?: UndoStep): void;
  /** `source`: a day, or a day with its time and offset, as YAML writes it. */
  setDate(key: string, source: string): void;
  /** Puts other YAML between the fences, as it is given. */
  setYaml(yaml: string, step?: UndoStep): void;
  removeField(key: string, step?: UndoStep): void;
  /** The writer is about to change a field. */
  prepareEdits(): void;
  renameField(key: string, to: string): void;
  moveField(key: string, before: string | null): void;
  /** The focus goes to the text, now or as soon as an editor shows it: where the caret was, or behind the last word. */
  write(at: "here" | "end"): void;
  /** True once everything typed before is acknowledged by the database. */
  flush: Flush;
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

export type OpenPostSource = Omit<PostSavingSource, "tools" | "composing" | "overtaken"> & {
  /** Nothing that is saved outlives the page. */
  inMemory?: boolean;
  tools: PostTools;
  config: ReadonlySignal<SiteConfig | null>;
  /** What the list knows of the post: it speaks for it until what reads it is there. */
  card: Card | undefined;
  reading: PostReadingSource["load"];
  zone: string;
  /** A change of the front matter could not be made: a part of the app did not load. */
  failed(error: unknown): void;
  locks: PenSource["locks"];
  /** The name of the lock on the post of an id. */
  penName(id: string): string;
  /** Tells the tab that took the pen of a post that all words are stored which could be. */
  laidDown(id: string): void;
  /** The post as it is stored now, shown with what the journal holds of it. */
  reread(id: string): Promise<void>;
  /** A change was refused: another tab writes in the post. */
  refused(post: OpenPost): void;
};

/** From this size on (UTF-16 units) the text is read less often: typing must never wait. */
const largeText = 400_000;
/** How long an editor has shown the post before its pen is asked for: the first letter waits for nothing. */
const penDelayMs = 100;

/** How long an editor has shown the post before what reads it comes, and how long that waits for an editor. */
const readingDelayMs = 150;
const editorDelayMs = 1000;

export function openPost(source: OpenPostSource): OpenPost {
  const { tools } = source;
  const initialDoc = signal(tools.toEditorText(source.post.text));
  /** The editor's text as of its last change. */
  let newest: () => string = () => initialDoc.peek();
  const doc = signal(initialDoc.value);
  const editor = signal<EditorPort | null>(null);
  let left: Pick<EditorPort, "setDoc" | "apply"> | undefined;
  const large = source.post.text.length > largeText;
  const saving = createPostSaving({
    ...source,
    composing: () => editor.value?.composing() ?? false,
    becameCopy(copy) {
      source.becameCopy(copy);
      // Nobody else writes in the copy.
      pen.peek()?.ask();
    },
    overtaken: miss,
  });
  const { post } = saving;

  // A save makes another post of it, with the same id: what hears of the one need not hear of the other.
  const id = computed(() => post.value.id);
  const path = computed(() => post.value.path);
  const reading = createPostReading({
    ...{ doc, path, card: source.card, config: source.config, load: source.reading, failed: source.failed },
    context: () => ({ now: source.now(), buildZone: source.zone }),
  });
  const { frontMatter, document, isRead } = reading;
  const unattended = setTimeout(() => void reading.read(), editorDelayMs);
  const words = computed(() => tools.countWords(tools.bodyOf(doc.value)));

  const pen = signal<Pen | null>(null);
  let isClosed = false;
  async function askForPen(): Promise<void> {
    const { createPen } = await import("./pen.ts");
    if (isClosed) return;
    pen.value ??= createPen({
      locks: source.locks,
      name: () => source.penName(id.peek()),
      async taken() {
        const known = id.peek();
        await flush();
        // What was refused, and a letter that came meanwhile.
        saving.leave();
        source.laidDown(known);
      },
      reread: () => source.reread(id.peek()),
    });
    pen.value.ask();
  }
  const place = computed(() => pen.value?.place.value ?? "here");
  /** What was stored elsewhere while words of here were on their way. */
  let missed: Post | null = null;
  function miss(next: Post): void {
    if (missed === null || missed.rev < next.rev) missed = next;
  }
  const stopCatchingUp = effect(() => {
    // It was a save of here, or is behind one: no news, also when a lost database begins to count anew.
    if (missed?.id === id.value && missed.rev <= post.value.rev) missed = null;
    if (saving.state.value.kind !== "saved" || missed?.id !== id.peek()) return;
    const next = missed;
    untracked(() => self.stored(next));
  });
  const readOnly = computed(() => place.value !== "here");

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
  let waiting = 0;
  let editTools: EditTools | null = null;
  function typed(snapshot: () => string): void {
    newest = snapshot;
    saving.changed(snapshot);
    follow(snapshot);
  }

  /** In the order asked: what writes front matter is loaded with the first change. */
  function edit(edits: (tools: EditTools, doc: string) => TextEdit[], step?: UndoStep): void {
    if (!self.mayChange()) return;
    // At once if it can be: a field that is typed in says what the text says.
    if (editTools && waiting === 0) {
      try {
        carryOut(editTools, edits, step);
      } catch (error) {
        source.failed(error);
      }
      return;
    }
    waiting += 1;
    editing = editing
      .then(loadEditTools)
      .then((loaded) => carryOut(loaded, edits, step))
      .catch(source.failed)
      .finally(() => {
        waiting -= 1;
      });
  }

  async function loadEditTools(): Promise<EditTools> {
    const loaded = await import("./edit-tools.ts");
    editTools = loaded.editTools;
    return editTools;
  }

  function carryOut(
    edits: EditTools,
    make: (tools: EditTools, doc: string) => TextEdit[],
    step?: UndoStep,
  ): void {
    const port = editor.value;
    const text = port ? port.text() : newest();
    const changes = make(edits, text);
    if (changes.length === 0) return;
    if (port) port.apply(changes, step);
    else {
      // No editor holds the post just now: the next one begins with the change.
      const changed = tools.applyEdits(text, changes);
      initialDoc.value = changed;
      left?.apply(changes, step);
      typed(() => changed);
    }
    // The panel shows its own change at once.
    doc.value = newest();
  }

  let caret: "here" | "end" | null = null;
  function putCaret(port: EditorPort, at: "here" | "end"): void {
    caret = null;
    if (at === "end") port.select(port.text().length);
    port.focus();
  }

  const flush: Flush = async (until) => {
    await editing;
    return saving.flush(until);
  };

  const self: OpenPost = {
    get id() {
      return id.value;
    },
    path,
    initialDoc,
    file() {
      const { id, path } = post.peek();
      return { id, path, text: saving.fileOf(newest()) };
    },
    doc,
    frontMatter,
    document,
    isRead,
    kind: computed(() => document.value.kind),
    words,
    minutes: computed(() => tools.readingMinutes(words.value)),
    sign: computed(() => signOf(saving.state.value, post.value, source.inMemory)),
    pen: place,
    readOnly,
    mayChange() {
      const may = !readOnly.peek();
      if (!may) source.refused(self);
      return may;
    },
    continueHere: () => pen.peek()?.take(),
    penLaidDown: () => pen.peek()?.laidDown(),
    layDownPen: () => pen.peek()?.layDown(),
    askForPen: () => pen.peek()?.ask(),
    lastExchange: computed(() => post.value.base),
    typed,
    attach(port, behind) {
      // An editor that comes back starts from what this one held.
      if (port === null) initialDoc.value = newest();
      left = behind;
      editor.value = port;
      if (port && !isRead.peek()) setTimeout(() => void reading.read(), readingDelayMs);
      // Without it she writes as where there are no locks; the next editor asks again.
      if (port && !pen.peek()) setTimeout(() => void askForPen().catch(() => undefined), penDelayMs);
      if (port && caret) putCaret(port, caret);
    },
    write(at) {
      caret = at;
      if (editor.value) putCaret(editor.value, at);
    },
    editor,
    applyEdits: (edits) => edit(() => [...edits]),
    setField: (key, value, step) => edit((edits, text) => edits.setField(text, key, value), step),
    setDate: (key, date) => edit((edits, text) => edits.setDate(text, key, date)),
    setYaml: (yaml, step) => edit((edits, text) => edits.setYaml(text, yaml), step),
    removeField: (key, step) => edit((edits, text) => edits.removeField(text, key), step),
    renameField: (key, to) => edit((edits, text) => edits.renameField(text, key, to)),
    moveField: (key, before) => edit((edits, text) => edits.moveField(text, key, before)),
    prepareEdits() {
      // A failure is told by the change that needs it.
      loadEditTools().catch(() => undefined);
    },
    flush,
    leave: saving.leave,
    rewrite: () => saving.rewrite(newest),
    stored(next, edits) {
      if (saving.state.peek().kind === "saved") missed = null;
      else miss(next);
      const theirs = batch(() => {
        const taken = saving.takeOver(next);
        if (taken === null) return null;
        initialDoc.value = taken;
        newest = latest = () => taken;
        doc.value = taken;
        return taken;
      });
      if (theirs === null) return;
      const port = editor.value ?? left;
      if (edits) port?.apply(edits);
      else port?.setDoc(theirs);
    },
    close() {
      stopCatchingUp();
      clearTimeout(unattended);
      if (timer !== null) clearTimeout(timer);
      saving.close();
      isClosed = true;
      pen.peek()?.layDown();
    },
  };
  return self;
}

function signOf(state: SaveState, post: Post, inMemory = false): Sign {
  if (state.kind === "failed") return { kind: "failed", problem: state.problem };
  if (state.kind !== "saved") return { kind: "typing" };
  if (isInFolder(post) && post.base) return { kind: "folder", at: post.base.at };
  return { kind: inMemory ? "page" : "browser", at: post.updatedAt };
}
