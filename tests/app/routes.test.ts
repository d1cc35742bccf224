import { describe, expect, test } from "vitest";
import { parseRoute, printRoute, type Route } from "#app/routes.ts";

describe("parseRoute", () => {
  test.each<Route>([
    { screen: "desk", postId: null },
    { screen: "desk", postId: "3f2a-9" },
    { screen: "desk", postId: "é/à ?#" },
    { screen: "history", postId: "é/à ?#" },
    { screen: "trash" },
    { screen: "checks" },
    { screen: "settings" },
    { screen: "where" },
  ])("reads back what printRoute wrote: %o", (route) => {
    expect(parseRoute(printRoute(route))).toEqual(route);
  });

  test.each(["", "#", "#/", "#/nowhere", "#/post/", "#/post/100%", "#/history", "#/history/%"])(
    "takes %j for the desk",
    (hash) => {
      expect(parseRoute(hash)).toEqual({ screen: "desk", postId: null });
    },
  );
});
