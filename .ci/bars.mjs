// Reads the one JSON object that `npm run roundtrip` printed, and fails unless every post came back as it must.
import { readFileSync } from "node:fs";

const { failures = [], ...counts } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(counts));
for (const { path, why } of failures.slice(0, 20)) console.log(`${path}: ${why}`);
const { files, identical, edited, cleanEdits } = counts;
const isWell = files > 0 && identical === files && edited > 0 && cleanEdits === edited;
if (!isWell) console.log("The bars are identical = files and cleanEdits = edited.");
process.exitCode = isWell ? 0 : 1;
