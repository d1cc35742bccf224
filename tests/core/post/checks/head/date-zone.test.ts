import { describe, expect, test } from "vitest";
import { head as fr } from "#i18n/fr/checks/head.ts";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const path = "_posts/2017-10-09-x.md";

describe("date-as-utc", () => {
  const id = "date-as-utc";

  test.each([
    ["2017-10-09 23:30:00", "url", "2017-10-10", "01:30", "2017-10-09 23:30:00 +0200"],
    ["2017-10-09T23:30:00", "url", "2017-10-10", "01:30", "2017-10-09 23:30:00 +0200"],
    ["2017-10-09 12:00:00", "cosmetic", "2017-10-09", "14:00", "2017-10-09 12:00:00 +0200"],
    ["2017-01-09 9:05:00", "cosmetic", "2017-01-09", "10:05", "2017-01-09 09:05:00 +0100"],
    ["2017-10-09T23:30:00.000Z", "url", "2017-10-10", "01:30", "2017-10-09 23:30:00 +0200"],
    ["2017-10-09 23:30:00 -0500", "url", "2017-10-10", "06:30", "2017-10-09 23:30:00 +0200"],
  ])("tells what %s becomes in Paris", (date, severity, day, hour, after) => {
    const file = postWith(`date: ${date} # c\ntitle: t`);
    expect(found(id, file, path)).toMatchObject([{ at: date, severity, data: { day, hour } }]);
    expect(mended(id, file, path)).toMatchObject({ text: postWith(`date: ${after} # c\ntitle: t`), left: 0 });
  });

  test("changes the meaning where no address has the day", () => {
    const yaml = "timezone: Europe/Paris\npermalink: /:title/\n";
    expect(found(id, postWith("date: 2017-10-09 23:30:00"), path, { yaml })).toMatchObject([
      { severity: "meaning" },
    ]);
  });

  test.each([
    ["2017-10-09", {}],
    ["2017-10-09 23:30", {}],
    ['"2017-10-09 23:30:00"', {}],
    ["2017-10-09 23:30:00 +0200", {}],
    ["2017-10-09 12:00:00 +0000", {}],
    ["2017-10-09 12:00:00", { yaml: "timezone: UTC\n" }],
    ["2017-10-09 12:00:00", { yaml: "title: x\n" }],
  ])("says nothing of %s", (date, blog) =>
    expect(found(id, postWith(`date: ${date}`), path, blog)).toEqual([]),
  );

  test("tells the hour without fractions", () => {
    expect(found(id, postWith("date: 2017-10-09T23:30:00.000Z"), path)).toMatchObject([
      { data: { typed: { day: "2017-10-09", hour: "23:30" }, offset: "Z" } },
    ]);
  });

  test("says it in words", () => {
    const [finding] = found(id, postWith("date: 2017-10-09 23:30:00"), path);
    expect(fr[id].says(finding!.data as Parameters<(typeof fr)[typeof id]["says"]>[0])).toBe(
      "Sans décalage, 23:30 passe pour une heure UTC\u00a0: à l’heure du site (Europe/Paris), c’est le 10 octobre 2017 à 01:30.",
    );
  });
});

describe("date-zone-bound", () => {
  const id = "date-zone-bound";
  const yaml = "title: Carnet\n";

  test.each([
    ["2017-10-09 00:00:00 +0200", "url", "2017-10-09", "2017-10-08", "2017-10-09 12:00:00 +0200"],
    ["2017-10-09T00:00:00.000+02:00", "url", "2017-10-09", "2017-10-08", "2017-10-09 12:00:00 +0200"],
    ["2017-10-09 23:30:00 -0500", "url", "2017-10-10", "2017-10-10", "2017-10-09 12:00:00 -0500"],
  ])("tells the days of %s", (date, severity, here, utc, after) => {
    const file = postWith(`date: ${date} # c`);
    expect(found(id, file, path, { yaml })).toMatchObject([{ at: date, severity, data: { here, utc } }]);
    expect(mended(id, file, path, { yaml })).toMatchObject({ text: postWith(`date: ${after} # c`), left: 0 });
  });

  test("is a detail where only this machine sees another day", () => {
    expect(found(id, postWith("date: 2017-10-09 23:30:00"), path, { yaml })).toMatchObject([
      { severity: "cosmetic", data: { here: "2017-10-10", utc: "2017-10-09" } },
    ]);
    expect(found(id, postWith("date: 2017-10-09 23:30:00"), path, { yaml, buildZone: "UTC" })).toEqual([]);
  });

  test("changes the meaning where no address has the day", () => {
    const blog = { yaml: "permalink: /:title/\n" };
    expect(found(id, postWith("date: 2017-10-09 00:00:00 +0200"), path, blog)).toMatchObject([
      { severity: "meaning" },
    ]);
  });

  test.each([
    ["2017-10-09 12:00:00 +0200", { yaml }],
    ["2017-10-09", { yaml }],
    ["2017-10-09 00:30", { yaml }],
    ["2017-10-09 00:00:00 +0200", {}],
  ])("says nothing of %s", (date, blog) =>
    expect(found(id, postWith(`date: ${date}`), path, blog)).toEqual([]),
  );
});
