// npm run fidelity [-- SET.json …]: how much of what Jekyll prints the app prints too; one JSON object on stdout.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildRender } from "./build.ts";
import { measure, type ReferenceDocument } from "./measure.ts";

const shared = "../shared";
const usage = `Usage: npm run fidelity -- [SET.json …] [options]
Without a set, those of ${shared}/fidelity/sets are taken. A set is [{id, body, html, raw?, site?, options?}]: html is what
Jekyll prints of body; a document with raw is rendered whole, Liquid included, with its blog below --corpus around it.
  --ignore-tokens  list the differences that remain without the colors of code
  --body           render body, the text after Jekyll's own Liquid, also where there is raw
  --show N         print N differing blocks per set to stderr
  --id TEXT        only documents whose id has TEXT in it
  --site NAME      only documents of one site
  --limit N        about N documents of each set, evenly spread
  --corpus DIR     where the blogs lie (default: the corpus beside the set, else ${shared}/corpus)
  --json FILE      write the result to FILE too
  --build          only build the module of tests/fidelity/render.ts that plain Node can import, and print its path;
                   tsx imports tests/fidelity/render.ts itself
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "ignore-tokens": { type: "boolean", default: false },
    body: { type: "boolean", default: false },
    build: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
    show: { type: "string", default: "0" },
    limit: { type: "string" },
    id: { type: "string" },
    site: { type: "string" },
    corpus: { type: "string" },
    json: { type: "string" },
  },
});

function setsOfShared(): string[] {
  const folder = join(shared, "fidelity/sets");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));
}

function corpusOf(set: string): string {
  if (values.corpus) return values.corpus;
  const beside = resolve(dirname(set), "../../corpus");
  return existsSync(beside) ? beside : join(shared, "corpus");
}

function chosen(documents: ReferenceDocument[]): ReferenceDocument[] {
  const named = documents.filter(
    ({ id, site }) => id.includes(values.id ?? "") && (!values.site || site === values.site),
  );
  const step = values.limit ? Math.max(1, Math.floor(named.length / Number(values.limit))) : 1;
  return named.filter((_, at) => at % step === 0);
}

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const sets = positionals.length > 0 ? positionals : setsOfShared();
  if (sets.length === 0 && !values.build) {
    process.stdout.write(`skipped: there are no reference sets in ${shared}/fidelity/sets\n`);
    return;
  }
  const module = await buildRender();
  if (values.build) {
    process.stdout.write(`${resolve(module)}\n`);
    return;
  }
  const results = [];
  for (const set of sets) {
    const documents = chosen(JSON.parse(readFileSync(set, "utf8")) as ReferenceDocument[]);
    const result = await measure(documents, {
      corpus: corpusOf(set),
      bodyOnly: values.body,
      ignoreTokens: values["ignore-tokens"],
      show: Number(values.show),
    });
    results.push({ set: basename(set, ".json"), ...result });
  }
  const json = `${JSON.stringify({ module, sets: results }, null, 2)}\n`;
  process.stdout.write(json);
  if (values.json) writeFileSync(values.json, json);
}

await main();
