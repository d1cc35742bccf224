import { expect, test } from "vitest";
import { backupName } from "#core/exchange/backup-name.ts";

test.each([
  ["Carnet", "ecritoire-carnet-2026-11-21.zip"],
  ["Mon été / à Foix", "ecritoire-mon-été-à-foix-2026-11-21.zip"],
  ["..", "ecritoire-blog-2026-11-21.zip"],
])("the backup of %s is called %s", (blog, name) => expect(backupName(blog, "2026-11-21")).toBe(name));
