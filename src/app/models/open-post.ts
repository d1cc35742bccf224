import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { FrontMatter } from "#core/front-matter/read.ts";
import type { YamlValue } from "#core/front-matter/value.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import type { Card } from "#core/post/card.ts";
import { type Base, isInFolder, type Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { TextEdit } from "#core/text/edit.ts";
import { type Autosave, createAutosave, type SaveState } from "./autosave.ts";
import type { Keeper } from "./keeper.ts";
import type { PostTools } from "./post-tools.ts";
import type { Sign } from "./sign.ts";

/** What the desk asks of the mounted editor. Offsets are into its text: LF, no BOM. */
export type EditorPort = {
  text(): string;
  /** One undoable transaction. */
  apply(edits: readonly TextEdit[]): void;
  run(command: string): boolean;
  focus(): void;
  select(from: number, to?: number): void;
  scrollToLine(line: number): void;
  composing(): boolean;
};

/** The post on the desk: its text as it is typed, what Jekyll makes of it, and whether it is safe. */
export type OpenPost = {
  id: string;
  path: ReadonlySignal<string>;
  /** The editor's text when `generation` last changed. */
  initialDoc: ReadonlySignal<string>;
  /** Bumped when the text was replaced from outside the editor. */
  generation: ReadonlySignal<number>;
  /** The editor's text as of a moment ago. */
  doc: ReadonlySignal<string>;
  frontMatter: ReadonlySignal<FrontMatter>;
  document: ReadonlySignal<JekyllDocument>;
  kind: ReadonlySignal<Card["kind"]>;
  words: ReadonlySignal<number>;
  minutes: ReadonlySignal<number>;
  problems: ReadonlySignal<readonly Problem[]>;
  sign: ReadonlySignal<Sign>;
  lastExchange: ReadonlySignal<Base | undefined>;
  typed(snapshot: () => string): void;
  attach(port: EditorPort | null): void;
  editor: ReadonlySignal<EditorPort | null>;
  setField(key: string, value: YamlValue): void;
  /** `source`: a day, or a day with its time and offset, as YAML writes it. */
  setDate(key: string, source: string): void;
  /** Puts other YAML between the fences, as it is given. */
  setYaml(yaml: string): void;
  removeField(key: string): void;
  renameField(key: string, to: string): void;
  moveField(key: string, before: string | null): void;
  /** True once everything typed is acknowledged by the database. */
  flush(): Promise<boolean>;
  /** The page may be going away: what is not acknowledged goes to the journal, at once. */
  leave(): void;
  /** The database lost what it held: the post is written again from memory. */
  rewrite(): Promise<void>;
  /** The stored post changed elsewhere: taken over, unless words typed here are not saved yet. */
  stored(post: Post): void;
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
  journal(entry: { id: string; baseRev: number; text: string; at: number }): void;
  /** What the journal holds of this post was acknowledged, or taken back by the writer. */
  unjournal(entry: { id: string; at: number }): void;
  /** Another tab saved a different text: this one becomes a post of its own, whose first revision this answers. */
  keepCopy(post: Post, text: string): Promise<Post | Problem>;
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
  let journaled: string | null = null;
  const post = signal(known);
  const initialDoc = signal(tools.toEditorText(taken));
  const generation = signal(0);
  const doc = signal(initialDoc.value);
  const editor = signal<EditorPort | null>(null);
  const state = signal<SaveState>({ kind: "saved", at: null });
  const large = taken.length > largeText;

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

  async function save(docText: string): ReturnType<Parameters<typeof createAutosave>[0]["save"]> {
    const text = tools.fromEditorText(docText, taken);
    if (text === known.text) return acknowledged(known);
    let kept = await keeper.saveText(known, text);
    // What another tab found in the journal of this one is this very text: go on from there.
    const found = !kept.ok && "conflict" in kept ? kept.conflict : undefined;
    if (found && (found.text === text || found.text === journaled)) {
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

  function acknowledged(saved: Post): { ok: true; rev: number } {
    // Words that were journaled and then undone must not come back at the next start.
    if (journaled !== null) source.unjournal({ id: saved.id, at: source.now() });
    journaled = null;
    return { ok: true, rev: saved.rev };
  }

  const autosave: Autosave = createAutosave({
    delayMs: large ? 1000 : 250,
    now: source.now,
    save,
    journal(docText) {
      const text = tools.fromEditorText(docText, taken);
      journaled = text;
      source.journal({ id: known.id, baseRev: known.rev, text, at: source.now() });
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

  function edit(edits: (doc: string) => TextEdit[]): void {
    const port = editor.value;
    if (!port) return;
    const changes = edits(port.text());
    if (changes.length > 0) port.apply(changes);
    // The panel shows its own change at once.
    doc.value = port.text();
  }

  return {
    get id() {
      return post.value.id;
    },
    path: computed(() => post.value.path),
    initialDoc,
    generation,
    doc,
    frontMatter,
    document,
    kind: computed(() => document.value.kind),
    words,
    minutes: computed(() => tools.readingMinutes(words.value)),
    problems: computed(() => document.value.problems),
    sign: computed(() => signOf(state.value, post.value)),
    lastExchange: computed(() => post.value.base),
    typed(snapshot) {
      autosave.changed(snapshot);
      follow(snapshot);
    },
    attach(port) {
      // An editor that comes back (another pane was shown on a phone) starts from what this one held.
      if (port === null && editor.value) initialDoc.value = editor.value.text();
      editor.value = port;
    },
    editor,
    setField: (key, value) => edit((text) => tools.setField(text, key, value)),
    setDate: (key, source) => edit((text) => tools.setDate(text, key, source)),
    setYaml: (yaml) =>
      edit((text) => {
        const { block } = tools.readFrontMatter(text);
        if (!block) return [{ from: 0, to: 0, insert: `---\n${yaml}\n---\n\n` }];
        const end = yaml === "" || yaml.endsWith("\n") ? "" : "\n";
        return [{ from: block.yamlFrom, to: block.yamlTo, insert: yaml + end }];
      }),
    removeField: (key) => edit((text) => tools.removeField(text, key)),
    renameField: (key, to) => edit((text) => tools.renameField(text, key, to)),
    moveField: (key, before) => edit((text) => tools.moveField(text, key, before)),
    flush: () => autosave.flush(),
    leave: () => autosave.leave(),
    async rewrite() {
      const kept = await keeper.rewrite(
        known,
        tools.fromEditorText(editor.value?.text() ?? doc.value, taken),
      );
      if (kept.ok) remember(kept.post);
    },
    stored(next) {
      if (next.rev <= known.rev) return;
      if (next.text === known.text) return remember(next);
      // Words that are not saved yet meet the other text in `save`, where neither is lost.
      if (state.value.kind !== "saved") return;
      batch(() => {
        taken = next.text;
        remember(next);
        initialDoc.value = tools.toEditorText(taken);
        doc.value = initialDoc.value;
        generation.value += 1;
      });
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
