import { describe, expect, test } from "vitest";
import { isUrl, pasteLink, toggleLink } from "#editor/commands/link.ts";
import { run, show, stateOf } from "../../support/cursor.ts";

const paste = (shown: string, text: string) => {
  const transaction = pasteLink(stateOf(shown), text);
  return transaction && show(transaction.state);
};

describe("toggleLink", () => {
  test("links a selection, a word or nothing, the cursor where something is missing", () => {
    expect(run("un ⟦gros mot⟧ ici", toggleLink)).toBe("un [gros mot](|) ici");
    expect(run("un ⟦mot ⟧ici", toggleLink)).toBe("un [mot](|) ici");
    expect(run("un m|ot", toggleLink)).toBe("un [mot](|)");
    expect(run("un |", toggleLink)).toBe("un [|]()");
    expect(run("⟦https://example.org⟧", toggleLink)).toBe("[|](https://example.org)");
  });

  test("unlinks what has no address yet, and selected words", () => {
    expect(run("un ⟦mot⟧", toggleLink, toggleLink)).toBe("un ⟦mot⟧");
    expect(run("un [⟦mot⟧](/a)", toggleLink)).toBe("un ⟦mot⟧");
  });

  test("selects the address of the link at the cursor", () => {
    expect(run("un [m|ot](/a)", toggleLink)).toBe("un [mot](⟦/a⟧)");
    expect(run("[m|ot]({% link _posts/a b.md %})", toggleLink)).toBe("[mot](⟦{% link _posts/a b.md %}⟧)");
  });
});

describe("pasteLink", () => {
  test("makes links of the selected words", () => {
    expect(paste("un ⟦mot⟧", "https://example.org/a\n")).toBe("un [mot](https://example.org/a)|");
    expect(paste("⟦un⟧ ⟦deux⟧", "https://a.fr")).toBe("[un](https://a.fr)| [deux](https://a.fr)|");
  });

  test("protects parentheses that do not pair", () => {
    expect(paste("⟦un⟧", "https://a.fr/b_(c)")).toBe("[un](https://a.fr/b_(c))|");
    expect(paste("⟦un⟧", "https://a.fr/b)")).toBe("[un](<https://a.fr/b)>)|");
  });

  test("leaves alone what should stay text", () => {
    expect(paste("un|", "https://a.fr")).toBeNull();
    expect(paste("⟦un⟧", "bonjour https://a.fr")).toBeNull();
    expect(paste("⟦https://b.fr⟧", "https://a.fr")).toBeNull();
    expect(paste("[un](⟦/a⟧)", "https://a.fr")).toBeNull();
    expect(paste("---\nlink: ⟦a⟧\n---\n", "https://a.fr")).toBeNull();
  });
});

describe("isUrl", () => {
  test("knows addresses", () => {
    expect(isUrl(" https://a.fr ")).toBe(true);
    expect(isUrl("a.fr")).toBe(false);
    expect(isUrl("https://a.fr b")).toBe(false);
  });
});
