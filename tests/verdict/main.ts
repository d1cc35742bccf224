// npm run verdict -- SITE [SITE…]: whether the app says of every post what Jekyll says; one line of JSON for each site.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { judge } from "./verdict.ts";

const usage = `Usage: npm run verdict -- SITE [SITE…] [options]
SITE is a folder with _config.yml and _posts; Debian's jekyll is asked through Ruby. Compared are title, date, url,
categories, tags, layout, excerpt, slug and visibility of each post and draft.
  --zone ZONE  the zone of the machine that builds, for a site without timezone: (default: this machine's)
  --now DATE   when it builds (default: now)
  --show N     keep at most N differences a site
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    zone: { type: "string", default: Intl.DateTimeFormat().resolvedOptions().timeZone },
    now: { type: "string" },
    show: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
});

if (values.help || positionals.length === 0) {
  process.stderr.write(usage);
  process.exit(values.help ? 0 : 2);
}

const now = values.now === undefined ? Date.now() : Date.parse(values.now);
for (const site of positionals) {
  if (!existsSync(join(site, "_config.yml"))) process.stderr.write(`${site} has no _config.yml\n`);
  const verdict = await judge(site, { now, zone: values.zone });
  const different =
    values.show === undefined ? verdict.different : verdict.different.slice(0, Number(values.show));
  process.stdout.write(`${JSON.stringify({ ...verdict, different })}\n`);
  if (verdict.different.length > 0 || !verdict.builds) process.exitCode = 1;
}
