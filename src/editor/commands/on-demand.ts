import { type Extension, Facet } from "@codemirror/state";
import type { Command } from "@codemirror/view";
import type { EditorCommand } from "../command-list.ts";

/** The commands that write Markdown's marks; a writer begins with words, so their program comes behind the first ones. */
export type MarkCommand = Extract<
  EditorCommand,
  | "bold"
  | "italic"
  | "strikethrough"
  | "code"
  | "link"
  | "heading"
  | "heading1"
  | "heading2"
  | "heading3"
  | "quote"
  | "bulletList"
  | "numberedList"
  | "taskList"
  | "codeBlock"
  | "excerptMark"
>;

type Marks = typeof import("./marks.ts");

let loaded: Marks | null = null;
/** One for each state, by which a command sees that another post has come while it waited. */
const post = Facet.define<{ failed(error: unknown): void }>();

/** For each new state; `failed` hears when a command could not be had. */
export function marksPlace(failed: (error: unknown) => void): Extension {
  return post.of({ failed });
}

/** The program of the marks, once it is there. */
export function marks(): Marks | null {
  return loaded;
}

/** Asks for it before somebody needs it. */
export async function loadMarks(): Promise<Marks> {
  loaded = await import("./marks.ts");
  return loaded;
}

/** A command of the marks, carried out as soon as their program has come. */
export function onDemandMark(name: MarkCommand): Command {
  return (view) => {
    if (loaded) return loaded.markCommands[name](view);
    const [asked] = view.state.facet(post);
    loadMarks().then(
      ({ markCommands }) => {
        if (view.state.facet(post)[0] === asked) markCommands[name](view);
      },
      (error) => asked?.failed(error),
    );
    return true;
  };
}
