import type { Construct } from "./construct.ts";

const block =
  /^ {0,3}\{::(comment|nomarkdown|options)([^}\n]*?)(?:\/\}[ \t]*(?:\n|$)|\}[ \t]*(?:\n([\s\S]*?)\n?|([^\n]*?))\{:\/(?:\1)?\}[ \t]*(?:\n|$))/;

/** `{::comment}` says nothing, `{::nomarkdown}` goes out as it is. */
export const extensionBlock: Construct = {
  name: "extensionBlock",
  level: "block",
  tokenizer(source) {
    if (!/^ {0,3}\{::/.test(source)) return undefined;
    const found = block.exec(source);
    if (!found) return undefined;
    const text = found[1] === "nomarkdown" ? (found[3] ?? found[4] ?? "") : "";
    return { type: "extensionBlock", raw: found[0], text };
  },
  renderer: (token) => (token.text ? `${token.text}\n` : ""),
};
