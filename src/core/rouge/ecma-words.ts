import type { EcmaWords } from "./ecma-states.ts";

/** The words of JavaScript that Rouge knows. */
export const javascriptWords: EcmaWords = {
  k: `as async await break case catch continue debugger default delete do else export finally for from if import in
    instanceof new of return super switch this throw try typeof void while yield`,
  kd: "class const constructor extends function get let set static var with",
  kr: "enum implements interface package private protected public",
  kc: "Infinity NaN false null true undefined",
  nb: `Array ArrayBuffer Boolean DataView Date Error Float32Array Float64Array Function Int16Array Int32Array
    Int8Array Map Math Number Object Packages Promise Proxy Reflect RegExp Set String Symbol Uint16Array
    Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet decodeURI decodeURIComponent document encodeURI
    encodeURIComponent eval global isFinite isNaN navigator netscape parseFloat parseInt self sun window`,
};

/** The words of TypeScript that Rouge knows, in the classes that it gives them there. */
export const typescriptWords: EcmaWords = {
  k: `${javascriptWords.k} implements is namespace private protected public readonly static`,
  kd: "abstract class const constructor extends function get let set type var with",
  kr: "any declare enum interface keyof module number package string",
  kc: javascriptWords.kc,
  nb: `${javascriptWords.nb} Partial Pick Readonly Record`,
};
