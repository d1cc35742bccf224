import { spellingKey } from "#core/exchange/safe-path.ts";
import type { Folder } from "./folder/folder.ts";

/** The names of a folder as its disk spells them, listed once for a whole export. */
export interface Spellings {
  /** The path of the file or folder that a disk ignoring case would take for this one; null when there is none. */
  find(path: string): Promise<string | null>;
  /** Tells of a file written since the listing. */
  add(path: string): void;
}

/** Looks names up folder by folder; a post may not differ from its neighbor, nor a folder from another, by case only. */
export function createSpellings(folder: Folder): Spellings {
  const listed = new Map<string, Map<string, string[]>>();

  const namesIn = async (at: string) => {
    const known = listed.get(at);
    if (known) return known;
    const names = new Map<string, string[]>();
    for (const name of await folder.names(at)) addName(names, name);
    listed.set(at, names);
    return names;
  };

  return {
    async find(path) {
      let at = "";
      for (const name of path.split("/")) {
        const alike = (await namesIn(at)).get(spellingKey(name)) ?? [];
        const here = at === "" ? "" : `${at}/`;
        if (alike.length === 0) return null;
        if (!alike.includes(name)) return here + alike[0] + path.slice(here.length + name.length);
        at = here + name;
      }
      return path;
    },
    add(path) {
      const names = path.split("/");
      names.forEach((name, depth) => {
        const known = listed.get(names.slice(0, depth).join("/"));
        if (known) addName(known, name);
      });
    },
  };
}

function addName(names: Map<string, string[]>, name: string): void {
  const alike = names.get(spellingKey(name)) ?? [];
  if (!alike.includes(name)) names.set(spellingKey(name), [...alike, name]);
}
