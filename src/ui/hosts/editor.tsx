import { effect, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { OpenPost } from "#app/models/open-post.ts";
import type { Severity } from "#core/post/checks/finding.ts";
import type { Editor } from "#editor/editor.ts";
import type { EditorProblem } from "#editor/host.ts";
import { useApp } from "../app-context.ts";
import { sayFinding, useCheckWords, worded } from "../checks/check-words.ts";
import { scrollLine } from "./follow.ts";
import { loadEditor, tellEditorShown } from "./load-editor.ts";

/** The one editor of the desk: made once, it shows one post after another; `reveal` brings its pane to the front. */
export function EditorHost({ post, reveal }: { post: OpenPost; reveal: () => void }) {
  const app = useApp();
  const place = useRef<HTMLDivElement>(null);
  const editor = useSignal<Editor | null>(null);
  const failure = useSignal<unknown>(null);
  /** The post whose text the editor holds: what it tells belongs to that one. */
  const held = useRef<OpenPost | null>(null);
  const lang = useComputed(() => app.blog.value?.config.value?.lang ?? app.language.value);

  // Before anything else happens: a key that came between would go into a text that is replaced. And before the effect
  // that ends the editor: what it leaves behind is asked of it.
  useLayoutEffect(() => {
    const mounted = editor.value;
    if (!mounted) return;
    // Where one pane is shown at a time, the text may be the hidden one.
    const inSight = (act: () => void) => {
      if (place.current?.offsetParent) return act();
      reveal();
      setTimeout(act);
    };
    held.current = post;
    mounted.setDoc(post.initialDoc.peek(), post.id);
    spell(mounted, app.settings.values.peek().spellcheck);
    scrollLine.value = null;
    post.attach({
      text: () => mounted.text(),
      setDoc: (doc) => mounted.follow(doc),
      apply: (edits, step) => mounted.apply(edits, step),
      run: (command) => mounted.run(command as Parameters<Editor["run"]>[0]),
      focus: () => inSight(() => mounted.focus()),
      select: (from, to) => inSight(() => mounted.select(from, to)),
      selection: () => mounted.selection(),
      scrollToLine: (line) => mounted.scrollToLine(line),
      composing: () => mounted.composing(),
    });
    const stop = effect(() => mounted.setReadOnly(post.readOnly.value));
    return () => {
      stop();
      const { follow, apply } = mounted.leave(post.id);
      post.attach(null, { setDoc: follow, apply });
    };
  }, [editor.value, post]);

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
            replacesAll: (replace) => void app.keepBefore("replace", replace),
            links: async () => (await import("./editor-links.ts")).editorLinks(app),
            failed: (error) =>
              app.notices.add({ tone: "error", text: (m) => m.app.failed((error as Error).message) }),
          },
        });
        editor.value = made;
        tellEditorShown();
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

  useSignalEffect(() => {
    const { editor: words } = app.words.value;
    const { spellcheck } = app.settings.values.value;
    editor.value?.setLanguage(lang.value, words.words);
    if (editor.value) spell(editor.value, spellcheck);
  });

  const checkWords = useCheckWords(app.checks.open.value !== null);
  useSignalEffect(() => {
    const checked = app.checks.open.value;
    const words = checkWords.value;
    // Attached last: a text that is put in anew has lost its underlines.
    if (
      !editor.value ||
      !post.editor.value ||
      !words ||
      checked?.postId !== post.id ||
      checked.doc !== post.doc.value
    )
      return;
    // The places are those of one text; what was underlined moves with the words until the next one was checked.
    editor.value.setProblems(
      worded(words, checked.findings).map((finding) => ({
        from: finding.from,
        to: finding.to,
        severity: marks[finding.severity],
        message: sayFinding(words, finding),
      })),
    );
  });

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

const marks: Record<Severity, EditorProblem["severity"]> = {
  "build-fails": "error",
  corrupted: "error",
  hidden: "error",
  meaning: "warning",
  url: "warning",
  cosmetic: "hint",
};
