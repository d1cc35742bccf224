// npm run verdict -- SITE [SITE…]: whether the app says of every post what Jekyll says; one line of JSON for each site.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sweep } from "./sweep.ts";
import { judge, type Verdict } from "./verdict.ts";

const usage = `Usage: npm run verdict -- SITE [SITE…] [options]
SITE is a folder with _config.yml and _posts; Debian's jekyll is asked through Ruby. Compared are title, date, url,
categories, tags, layout, excerpt, slug and visibility of each post and draft.
  --zone ZONE  the zone of the machine that builds, for a site without timezone: (default: this machine's)
  --now DATE   when it builds (default: now)
  --show N     keep at most N differences a site
  --sweep N    judge N made-up sites of some 150 odd posts too; --seed S: the first of them (default: 1)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    zone: { type: "string", default: Intl.DateTimeFormat().resolvedOptions().timeZone },
    now: { type: "string" },
    show: { type: "string" },
    sweep: { type: "string" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean", short: "h", default: false },
  },
});

const made = Number(values.sweep ?? 0);
if (values.help || (positionals.length === 0 && made === 0)) {
  process.stderr.write(usage);
  process.exit(values.help ? 0 : 2);
}

const build = { now: values.now === undefined ? Date.now() : Date.parse(values.now), zone: values.zone };

function tell(verdict: Verdict): void {
  const different =
    values.show === undefined ? verdict.different : verdict.different.slice(0, Number(values.show));
  process.stdout.write(`${JSON.stringify({ ...verdict, different })}\n`);
  if (verdict.different.length > 0) process.exitCode = 1;
}

for (const site of positionals) {
  if (!existsSync(join(site, "_config.yml"))) process.stderr.write(`${site} has no _config.yml\n`);
  const verdict = await judge(site, build);
  tell(verdict);
  if (!verdict.builds) process.exitCode = 1;
}
for await (const verdict of sweep({ from: Number(values.seed), sites: made, posts: 150 }, build))
  tell(verdict);
