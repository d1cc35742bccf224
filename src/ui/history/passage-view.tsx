import { useState } from "preact/hooks";
import type { Passage, WordPiece } from "#app/models/comparison.ts";
import type { HistoryWords } from "#i18n/history.ts";
import { Button } from "../controls/button.tsx";

type Props = {
  passage: Passage;
  /** It lies in the front matter. */
  isHead: boolean;
  total: number;
  m: HistoryWords;
  /** Puts the place back as it was; left out where that is not possible. */
  restore?: (() => void) | undefined;
};

/** A change with its words marked, or what was left as it is around it, folded where it is long. */
export function PassageView({ passage, isHead, total, m, restore }: Props) {
  const [open, setOpen] = useState(false);
  const face = isHead ? "text head" : "text";
  if (passage.kind === "context") return <div class={`${face} context`}>{trimmed(passage.text)}</div>;
  if (passage.kind === "folded") {
    return open ? (
      <div class={`${face} context`}>{trimmed(passage.text)}</div>
    ) : (
      <button type="button" class="fold" aria-expanded={false} onClick={() => setOpen(true)}>
        {m.folded(passage.paragraphs)}
      </button>
    );
  }
  const place = passage.index + 1;
  return (
    <section class="change" tabIndex={-1} aria-label={m.change(place, total)} data-change={place}>
      <div class={face}>
        {piecesOf(passage.hunk.pieces).map((piece, at) => (
          <Piece key={at} piece={piece} m={m} />
        ))}
      </div>
      {restore && (
        <Button
          tone="quiet"
          icon="undo"
          aria-label={total > 1 ? m.restorePassageAt(place) : undefined}
          onClick={restore}
        >
          {m.restorePassage}
        </Button>
      )}
    </section>
  );
}

function Piece({ piece: { kind, text }, m }: { piece: WordPiece; m: HistoryWords }) {
  if (kind === "same") return <span>{text}</span>;
  const Mark = kind === "added" ? "ins" : "del";
  return (
    <Mark>
      <span class="aside-voice">{kind === "added" ? m.addedVoice : m.removedVoice}</span>
      {visible(text)}
      <span class="aside-voice">{m.endVoice}</span>
    </Mark>
  );
}

/** Blanks alone would be marked by nothing to see. */
function visible(text: string): string {
  return text.trim() === "" ? text.replaceAll("\n", "¶\n").replaceAll(" ", "·").replaceAll("\t", "⇥") : text;
}

/** Without the blank lines at the end of the last: the page has margins of its own. */
function piecesOf(pieces: readonly WordPiece[]): WordPiece[] {
  const last = pieces.at(-1);
  if (last?.kind !== "same") return [...pieces];
  const text = last.text.replace(/\n+$/, "");
  return text === "" ? pieces.slice(0, -1) : [...pieces.slice(0, -1), { ...last, text }];
}

function trimmed(text: string): string {
  return text.replace(/^\n+|\s+$/g, "");
}
