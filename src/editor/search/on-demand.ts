import { Compartment, type Extension, Facet } from "@codemirror/state";
import type { Command } from "@codemirror/view";

/** The commands that bring the search with them when they are first asked for. */
export type SearchCommand = "find" | "findNext" | "findPrevious" | "replace" | "selectNextOccurrence";

let loaded: typeof import("./search.ts") | null = null;
const place = new Compartment();
/** One for each state, by which a command sees that another post has come while it waited. */
const post = Facet.define<{ failed(error: unknown): void }>();

/** Where the search stands in a new state: nothing there until it is loaded; `failed` hears when it could not be. */
export function searchPlace(failed: (error: unknown) => void): Extension {
  return [post.of({ failed }), place.of(loaded?.searching ?? [])];
}

/**
 * A command of the search. The first one is carried out as soon as its program has come, and takes the key at once;
 * until then what is typed goes to the text. When the program does not come, the next key asks for it again.
 */
export function onDemand(name: SearchCommand): Command {
  const run: Command = (view) => {
    if (!loaded) return false;
    const { searching, searchCommands } = loaded;
    if (place.get(view.state) !== searching) view.dispatch({ effects: place.reconfigure(searching) });
    return searchCommands[name](view);
  };
  return (view) => {
    if (loaded) return run(view);
    const [asked] = view.state.facet(post);
    import("./search.ts").then(
      (search) => {
        loaded = search;
        if (view.state.facet(post)[0] === asked) run(view);
      },
      (error) => asked?.failed(error),
    );
    return true;
  };
}
