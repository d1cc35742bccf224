import { describe, expect, test } from "vitest";
import { applyStyle } from "#preview/inline-style.ts";
import { styles } from "../support/hostile/styles.ts";

/** What a style attribute's text leaves on an element. */
function applied(style: string): Record<string, string> {
  const put: Record<string, string> = {};
  const element = {
    style: {
      setProperty(name: string, value: string) {
        put[name] = value;
      },
    },
  };
  applyStyle(element as unknown as HTMLElement, style);
  return put;
}

describe("applyStyle", () => {
  test("keeps how kramdown aligns the cells of a table, and what writers set by hand", () => {
    expect(applied("text-align: right; COLOR: #a00; width: 50%;")).toEqual({
      "text-align": "right",
      color: "#a00",
      width: "50%",
    });
  });

  const hostile = styles.flatMap((html) =>
    [...html.matchAll(/style="([^"]*)"/gi)].map(([, style]) => style ?? ""),
  );

  test.each(hostile)("%j loads nothing", (style) => {
    expect(Object.values(applied(style)).join()).not.toMatch(/url|image|HOST|\\|var/i);
  });

  test.each([
    "position: fixed",
    "inset: 0",
    "z-index: 9",
    "margin: -99px",
    "background: red",
    "transform: scale(9)",
    "animation: x 1s",
    "behavior: url(x)",
    "-moz-binding: url(x)",
    "width: expression(alert(1))",
    "width: calc(1px - 99px)",
    "color: var(--x)",
    "--x: red",
    "content: attr(title)",
    "color: red !important",
    "__proto__: x",
  ])("%j leaves nothing", (style) => expect(applied(style)).toEqual({}));
});
