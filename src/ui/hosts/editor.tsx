import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import type { Problem } from "#core/problem.ts";
import type { Editor } from "#editor/editor.ts";
import type { EditorProblem } from "#editor/host.ts";
import { problemWords } from "#i18n/problem-words.ts";
import { useApp } from "../app-context.ts";
import { scrollLine } from "./follow.ts";
import { loadEditor } from "./load-editor.ts";

/** The one editor of the desk: made once, it shows one post after another. */
export function EditorHost({ post }: { post: OpenPost }) {
  const app = useApp();
  const place = useRef<HTMLDivElement>(null);
  const editor = useSignal<Editor | null>(null);
  const failure = useSignal<unknown>(null);
  /** The post whose text the editor holds: what it tells belongs to that one. */
  const held = useRef<OpenPost | null>(null);
  const lang = useComputed(() => app.blog.value?.config.value?.lang ?? app.language.value);

  useEffect(() => {
    let made: Editor | null = null;
    let here = true;
    loadEditor().then(
      ({ createEditor }) => {
        if (!here || !place.current) return;
        made = createEditor({
          parent: place.current,
          doc: "",
          lang: lang.peek(),
          words: app.words.peek().editor.words,
          host: {
            changed: (snapshot) => held.current?.typed(snapshot),
            scrolled: (line) => {
              scrollLine.value = { line, from: "text" };
            },
            failed: (error) =>
              app.notices.add({ tone: "error", text: (m) => m.app.failed((error as Error).message) }),
          },
        });
        editor.value = made;
      },
      (error) => {
        failure.value = error;
      },
    );
    return () => {
      here = false;
      made?.destroy();
    };
  }, []);

  useEffect(() => {
    const mounted = editor.value;
    if (!mounted) return;
    const setDoc = (doc: string) => {
      mounted.setDoc(doc);
      spell(mounted, app.settings.values.peek().spellcheck);
    };
    held.current = post;
    setDoc(post.initialDoc.peek());
    scrollLine.value = null;
    post.attach({
      text: () => mounted.text(),
      setDoc,
      apply: (edits) => mounted.apply(edits),
      run: (command) => mounted.run(command as Parameters<Editor["run"]>[0]),
      focus: () => mounted.focus(),
      select: (from, to) => mounted.select(from, to),
      scrollToLine: (line) => mounted.scrollToLine(line),
      composing: () => mounted.composing(),
    });
    return () => post.attach(null);
  }, [editor.value, post]);

  useSignalEffect(() => {
    const { editor: words } = app.words.value;
    const { spellcheck } = app.settings.values.value;
    editor.value?.setLanguage(lang.value, words.words);
    if (editor.value) spell(editor.value, spellcheck);
  });

  useEffect(() => {
    const mounted = editor.value;
    if (!mounted) return;
    const m = app.words.value;
    mounted.setProblems(
      post.problems.value.flatMap((problem) => underline(problem, problemWords(m, problem))),
    );
  }, [editor.value, post.problems.value, app.words.value]);

  useSignalEffect(() => {
    const at = scrollLine.value;
    if (at?.from === "preview") editor.value?.scrollToLine(at.line);
  });

  if (failure.value !== null) throw failure.value;
  return (
    <div class="editor-host" ref={place} data-face={app.settings.values.value.textFace}>
      {editor.value === null && <p class="opening">{app.words.value.editor.opening}</p>}
    </div>
  );
}

// The editor knows no such setting; its own attributes are written again with each state and language.
function spell(editor: Editor, on: boolean) {
  editor.element.querySelector(".cm-content")?.setAttribute("spellcheck", String(on));
}

const errors: ReadonlySet<Problem["code"]> = new Set(["yaml-unreadable", "date-unreadable"]);

function underline(problem: Problem, message: string): EditorProblem[] {
  if (problem.from === undefined) return [];
  const severity = errors.has(problem.code) ? "error" : "warning";
  return [{ from: problem.from, to: problem.to ?? problem.from, severity, message }];
}
