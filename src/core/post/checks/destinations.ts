// Which destination in the source a link or an image of the page came from: its address is the same but for entities,
// percent signs and Liquid, and the n-th of the page is the n-th of its block.
import { decodeAddress } from "#core/text/percent.ts";
import { readDestinations } from "../link-destinations.ts";
import type { PageBlock, PageElement } from "./page.ts";
import type { CheckSource } from "./rule.ts";
import { blockAt, proseOf, type Span } from "./source-prose.ts";

/** Where an address is written. */
export type Destination = Span & {
  written: string;
  isImage: boolean;
  /** The last of the Liquid in it ends here, in `written`; 0 without Liquid. */
  liquidTo: number;
};

const known = new WeakMap<CheckSource, ReadonlyMap<PageElement, Destination>>();

/** Where the address of a link or an image is written; null when the source does not tell. */
export function destinationOf(source: CheckSource, element: PageElement): Destination | null {
  const found = known.get(source) ?? match(source);
  known.set(source, found);
  return found.get(element) ?? null;
}

/** Where a thing of the page is to be shown: its address, else the first line of its block. */
export function placeOf(source: CheckSource, element: PageElement): Span {
  const destination = destinationOf(source, element);
  return destination ? { from: destination.from, to: destination.to } : firstLine(source.text, element.block);
}

/** The first line of a block that says anything. */
export function firstLine(text: string, { from, to }: Span): Span {
  let start = from;
  while (start < to && /\s/.test(text[start]!)) start++;
  if (start === to) start = from;
  const end = text.indexOf("\n", start);
  return { from: start, to: Math.max(start, Math.min(end < 0 ? text.length : end, to)) };
}

/** One spelling of an address. */
function spelled(address: string): string {
  return decodeAddress(address).normalize("NFC");
}

function match(source: CheckSource): Map<PageElement, Destination> {
  const destinations = readAll(source);
  const own = new Map<PageBlock | null, Destination[]>();
  for (const one of destinations) listAt(own, blockAt(source, one.from)).push(one);
  const anywhere = new Map<string, Destination>();
  for (const one of destinations) if (!anywhere.has(keyOf(one))) anywhere.set(keyOf(one), one);
  const found = new Map<PageElement, Destination>();
  const { links, images } = source.page;
  for (const [isImage, elements, attribute] of [
    [false, links, "href"],
    [true, images, "src"],
  ] as const) {
    const queues = new Map<PageBlock, Queue>();
    for (const element of elements) {
      const address = spelled(element.attributes[attribute] ?? "");
      let queue = queues.get(element.block);
      if (!queue) {
        queue = queueOf((own.get(element.block) ?? []).filter((one) => one.isImage === isImage));
        queues.set(element.block, queue);
      }
      const destination = queue(address) ?? anywhere.get(address);
      if (destination) found.set(element, destination);
    }
  }
  return found;
}

function listAt<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

type Queue = (address: string) => Destination | undefined;

/** Most of what is tried in vain, so that a block of ten thousand links takes no square of that. */
const mostTries = 50;

function queueOf(destinations: readonly Destination[]): Queue {
  const exact = new Map<string, Destination[]>();
  const liquid: Destination[] = [];
  for (const one of destinations.toReversed()) {
    if (one.liquidTo > 0) liquid.push(one);
    else listAt(exact, keyOf(one)).push(one);
  }
  return (address) => {
    const found = exact.get(address)?.pop();
    if (found) return found;
    for (let at = liquid.length - 1; at >= 0 && at >= liquid.length - mostTries; at--) {
      const one = liquid[at]!;
      if (!address.endsWith(spelled(readEntities(one.written.slice(one.liquidTo))))) continue;
      liquid.splice(at, 1);
      return one;
    }
    return undefined;
  };
}

function keyOf({ written }: Destination): string {
  return spelled(readEntities(written.replace(/\\(?=[()_*\\])/g, "")));
}

function readEntities(text: string): string {
  return text.includes("&") ? text.replaceAll("&amp;", "&").replaceAll("&#38;", "&") : text;
}

function readAll(source: CheckSource): Destination[] {
  const { text: prose, liquid } = proseOf(source);
  let next = 0;
  return readDestinations(prose).map(({ from, to }) => {
    let liquidTo = 0;
    while (next < liquid.length && liquid[next]!.begin < from) next++;
    for (; next < liquid.length && liquid[next]!.end <= to; next++) liquidTo = liquid[next]!.end - from;
    return { from, to, written: source.text.slice(from, to), isImage: isImage(prose, from), liquidTo };
  });
}

/** How far before its address an image may begin. */
const longestLabel = 300;

function isImage(prose: string, from: number): boolean {
  let at = from - 1;
  while (at > 0 && /[\s<]/.test(prose[at]!)) at--;
  if (prose[at] !== "(") return /src\s*=\s*["']?\s*$/i.test(prose.slice(Math.max(0, from - 20), from));
  let depth = 0;
  for (let back = at - 1; back >= 0 && back > at - longestLabel; back--) {
    if (prose[back] === "]") depth++;
    else if (prose[back] === "[" && --depth === 0) return prose[back - 1] === "!";
  }
  return false;
}
