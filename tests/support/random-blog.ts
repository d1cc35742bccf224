import { blogPieces } from "#app/models/blog-pieces.ts";
import type { BackupPiece } from "#core/exchange/backup.ts";
import { bareCard } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { BlogStore, Revision } from "#store/blog-store.ts";
import { dice } from "./dice.ts";

const scraps = [
  ..."été à Foix\n|train de 7 h 12\n|« Bonjour\u202f! »|\r\n|\r|---\n|title: x\n|\ufeff|\u0000|\ud800|\udc00|🚃|".split(
    "|",
  ),
  "<script>alert(1)</script>",
  "</pre>",
  "{% include x.html %}\n",
  "a\u0301",
  "\u2028",
  "# Et niveau boulot ?\n",
];

function randomText(roll: () => number, scrapsAtMost = 12): string {
  const many = Math.floor(roll() * scrapsAtMost);
  return Array.from({ length: many }, () => scraps[Math.floor(roll() * scraps.length)]).join("");
}

/** Fills an empty store with posts, bases, histories, a trash and site files, the same ones for the same seed. */
export async function fillBlog(store: BlogStore, seed: number): Promise<void> {
  const { roll } = dice(seed);
  const posts = Array.from({ length: 4 + Math.floor(roll() * 8) }, (_, n) => randomPost(roll, n));
  const trashed = Array.from({ length: 1 + Math.floor(roll() * 2) }, (_, n) => randomPost(roll, 100 + n));
  await store.refill({
    posts: posts.map(withCard),
    trashed: trashed.map((one, n) => ({ id: one.post.id, at: Date.UTC(2017, 8, 17) + n, ...withCard(one) })),
    siteFiles: [
      { path: "_config.yml", text: `title: Carnet\nzone: ${randomText(roll)}` },
      { path: "_includes/x.html", text: randomText(roll) },
    ],
    meta: [
      ["paths", ["_config.yml", "index.html"]],
      ["lastBackup", { at: 12, size: 3 }],
    ],
  });
  for (const { post } of [...posts, ...trashed]) await store.addRevisions(randomHistory(roll, post));
}

type Kept = { post: Post; baseText?: string };

const withCard = (kept: Kept) => ({ ...kept, card: bareCard(kept.post) });

function randomPost(roll: () => number, n: number): Kept {
  const odd = [
    "_posts/2017-09-17-été.md",
    "_posts/2017-09-17-ÉTÉ.md",
    "lisez-moi.html",
    ".ecritoire/backup.json",
  ];
  const path = n < odd.length && roll() < 0.5 ? odd[n]! : `_posts/2017-09-${10 + (n % 20)}-n${n}.md`;
  const text = randomText(roll, 40);
  const rev = 1 + Math.floor(roll() * 50);
  const post: Post = { id: `id-${n}`, path, text, rev, createdAt: 1000 + n, updatedAt: 2000 + n };
  if (roll() < 0.3) return { post };
  if (roll() < 0.3) return { post: { ...post, sent: { path, at: 1500 } }, baseText: randomText(roll) };
  const isSame = roll() < 0.5;
  const base = { path, rev: isSame ? rev : 0, at: 1400, from: roll() < 0.5 ? "folder" : "files" } as const;
  return { post: { ...post, base }, baseText: isSame ? text : randomText(roll) };
}

function randomHistory(roll: () => number, post: Post): Revision[] {
  let text = randomText(roll, 60);
  return Array.from({ length: Math.floor(roll() * 12) }, (_, n) => {
    const at = Math.floor(roll() * text.length);
    text = roll() < 0.2 ? randomText(roll, 60) : text.slice(0, at) + randomText(roll, 3) + text.slice(at);
    return { postId: post.id, at: 100 + 10 * n, text, reason: roll() < 0.5 ? "pause" : "import" };
  });
}

/** All that a store holds, in an order of its own: two blogs are the same when this is. */
export async function recordsOf(store: BlogStore): Promise<BackupPiece[]> {
  const cards = (await store.cards()).sort((a, b) => (a.id < b.id ? -1 : 1));
  const { signal } = new AbortController();
  const pieces: BackupPiece[] = [];
  for await (const lot of blogPieces({ store, cards, settings: {}, signal, progress: () => {} }))
    pieces.push(...lot);
  const rank = (piece: BackupPiece) => JSON.stringify(piece.kind === "trashed" ? piece.post.id : "");
  return pieces.sort((a, b) =>
    a.kind === b.kind ? rank(a).localeCompare(rank(b)) : a.kind < b.kind ? -1 : 1,
  );
}
