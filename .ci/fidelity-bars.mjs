// Reads the one JSON object that `npm run fidelity` printed, and fails unless each set is as near to Jekyll as it must be.
import { readFileSync } from "node:fs";

/** Shares of documents and of blocks that must be equal: without the colors of code, then with them. */
const bars = {
  dev: { documents: 0.995, blocks: 0.999, strictDocuments: 0.9, strictBlocks: 0.985 },
  "dev-liquid": { documents: 0.95 },
  kramdown: { documents: 0.99 },
  gfm: { documents: 1 },
};

const { sets = [] } = JSON.parse(readFileSync(process.argv[2], "utf8"));
let failed = sets.length === 0;
for (const { set, strict, ignoringTokens, errors } of sets) {
  const shares = {
    documents: ignoringTokens.documentShare,
    blocks: ignoringTokens.blockShare,
    strictDocuments: strict.documentShare,
    strictBlocks: strict.blockShare,
  };
  console.log(JSON.stringify({ set, ...shares, errors: errors.length }));
  for (const [name, bar] of Object.entries(bars[set] ?? {})) {
    if (shares[name] >= bar) continue;
    console.log(`${set}: ${name} ${shares[name]} is below ${bar}`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
