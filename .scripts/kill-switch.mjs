// node .scripts/kill-switch.mjs <folder of a build>: the next visit takes the app's worker out of every browser. For a
// version so broken that it cannot be updated; a later build, deployed as usual, installs its own worker again.
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";

const [folder = "dist"] = process.argv.slice(2);
const worker = join(folder, "sw.js");
if (!existsSync(worker)) {
  console.error(`There is no ${worker}: give the folder of a build.`);
  process.exit(1);
}
copyFileSync(new URL("./kill-switch.sw.js", import.meta.url), worker);
console.log(`${worker} takes the app's worker out of every browser that visits. What was written stays.`);
