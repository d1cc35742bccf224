import { rule } from "../rule.ts";

// Jekyll::Configuration#read_config_files: before the first post is looked at.
export const configUnread = rule({
  id: "config-unread",
  severity: "build-fails",
  stopsAt: "start",
  docs: "https://jekyllrb.com/docs/configuration/",
  check({ site }) {
    const { unread } = site.config;
    if (!unread) return [];
    const severity = unread.why === "broken" ? {} : { severity: "meaning" as const };
    return [{ from: 0, to: 0, data: unread, ...severity }];
  },
});
