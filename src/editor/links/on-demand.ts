import { Compartment, type Extension, Facet } from "@codemirror/state";
import { type Command, EditorView } from "@codemirror/view";
import type { EditorHost } from "../host.ts";

/** The commands that bring the links with them when they are first asked for. */
export type LinkCommand = "postLink" | "openLink";

/** What the first of these awakes: two brackets, a command typed as a word, the pointer. */
const typed = /\[\[|\/l/;

type Links = typeof import("./links.ts");

let loaded: Links | null = null;
const place = new Compartment();
const linked = new WeakMap<EditorHost, Extension>();
/** One for each state, by which what was asked for sees that another post has come while it waited. */
const post = Facet.define<{ host: EditorHost; isWaiting: boolean }>();

const waking: Extension = [
  EditorView.domEventHandlers({ mousemove: (_, view) => wake(view) }),
  EditorView.updateListener.of(({ docChanged, state, view }) => {
    const { head } = state.selection.main;
    if (docChanged && typed.test(state.sliceDoc(Math.max(0, head - 8), head)))
      wake(view, (links) => links.catchUp(view));
  }),
];

/** Where the links to own posts stand in a new state: all but nothing until their program is loaded. */
export function linksPlace(host: EditorHost): Extension {
  return [post.of({ host, isWaiting: false }), place.of(linked.get(host) ?? waking)];
}

/** A command of the links, carried out as soon as their program has come. */
export function onDemandLink(name: LinkCommand): Command {
  return (view) => {
    if (loaded && place.get(view.state) !== waking) return loaded.linkCommands[name](view);
    return wake(view, (links) => links.linkCommands[name](view)) || true;
  };
}

function wake(view: EditorView, run?: (links: Links) => unknown): false {
  const [asked] = view.state.facet(post);
  if (!asked?.host.links || (asked.isWaiting && !run)) return false;
  const { host } = asked;
  asked.isWaiting = true;
  Promise.all([import("./links.ts"), host.links!()]).then(
    ([links, desk]) => {
      loaded = links;
      if (view.state.facet(post)[0] !== asked) return;
      const linking = linked.get(host) ?? links.linking(desk);
      linked.set(host, linking);
      if (place.get(view.state) !== linking) view.dispatch({ effects: place.reconfigure(linking) });
      run?.(links);
    },
    (error) => {
      // A pointer that only passes by asks for nothing: it is not told, and the next one tries again.
      asked.isWaiting = false;
      if (run) host.failed?.(error);
    },
  );
  return false;
}
