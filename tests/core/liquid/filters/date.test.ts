import { expect, test } from "vitest";
import { renderPost } from "../../../support/render.ts";

test.each([
  ['page.date | date: "%d/%m/%Y"', "17/09/2017"],
  ["page.date | date_to_string", "17 Sep 2017"],
  ["page.date | date_to_long_string", "17 September 2017"],
  ["page.date | date_to_xmlschema", "2017-09-17T00:00:00+02:00"],
  ['"2017-10-09" | date: "%-d %B"', "9 October"],
  ['"now" | date: "%Y-%m-%d %H"', "2026-10-01 12"],
  ['"pas une date" | date: "%Y"', "pas une date"],
])("{{ %s }} is %s", (filter, said) => expect(renderPost(`{{ ${filter} }}`).html).toContain(`>${said}</p>`));
