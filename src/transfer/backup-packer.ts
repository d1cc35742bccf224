import { type BackupManifest, type BackupPiece, manifestName, readerName } from "#core/exchange/backup.ts";
import { createEntryWriter, type Entry } from "#core/exchange/backup-entries.ts";
import {
  printReaderHead,
  printReaderPost,
  type ReaderItem,
  readerFoot,
  readerStyle,
} from "#core/exchange/reader-page.ts";
import { count } from "#i18n/plural.ts";
import { reader } from "#i18n/reader.ts";
import type { PackBeginning } from "./backup-messages.ts";
import { createZip } from "./zip-build.ts";

/** Takes the pieces of a blog and gives its backup file. */
export interface Packer {
  add(pieces: readonly BackupPiece[]): Promise<void>;
  end(): Promise<Blob>;
}

const encoder = new TextEncoder();

/** Packs where it is called: in the worker, or on the page where a browser refuses workers. */
export async function createPacker({ head, items, language, zone }: PackBeginning): Promise<Packer> {
  const zip = createZip();
  const writer = createEntryWriter(head);
  const listed: BackupManifest["entries"] = [];
  const words = reader[language];
  const numbers = new Map(items.map((item, at) => [item.id, { number: at + 1, item }]));
  const pages: Uint8Array<ArrayBuffer>[] = [];
  const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: zone });

  async function write(name: string, bytes: Uint8Array<ArrayBuffer>, modifiedAt: number): Promise<void> {
    zip.add(name, bytes, modifiedAt);
    listed.push({ name, size: bytes.length, sha256: await sha256(bytes) });
  }

  async function writeEntries(entries: readonly Entry[]): Promise<void> {
    for (const { name, text, modifiedAt } of entries) await write(name, encoder.encode(text), modifiedAt);
  }

  await writeEntries([writer.begin()]);
  const style = new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(readerStyle)));
  const forms = { fr: ["billet", "billets"], en: ["post", "posts"] } as const;
  const [one, many] = forms[language];
  const page = {
    words,
    blogName: head.blog.name,
    when: when.format(head.at),
    counted: count(language, items.length, one, many),
    styleHash: `sha256-${btoa(String.fromCharCode(...style))}`,
  };
  pages.push(encoder.encode(printReaderHead(page, items)));

  return {
    async add(pieces) {
      for (const piece of pieces) {
        const entries = writer.add(piece);
        await writeEntries(entries);
        if (piece.kind !== "post") continue;
        const { post } = piece;
        // A post that came while the others were read is in no list; it is on the page all the same.
        const { number, item } = numbers.get(post.id) ?? { number: numbers.size + 1, item: strayItem(post) };
        numbers.set(post.id, { number, item });
        const entry = entries[0]?.name ?? post.path;
        pages.push(encoder.encode(printReaderPost(words, number, item, { text: post.text, entry })));
      }
    },
    async end() {
      await writeEntries(writer.end());
      pages.push(encoder.encode(readerFoot));
      await write(readerName, joined(pages), head.at);
      const manifest: BackupManifest = {
        ...head,
        counts: { ...writer.counts },
        entries: listed,
        sha256: await sha256(encoder.encode(JSON.stringify(listed))),
      };
      zip.add(manifestName, encoder.encode(`${JSON.stringify(manifest)}\n`), head.at);
      return zip.end();
    },
  };
}

function strayItem({ id, path }: { id: string; path: string }): ReaderItem {
  return { id, path, kind: "other", title: path, day: "" };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** In hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
