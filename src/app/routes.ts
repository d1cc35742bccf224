/** The address after `#`: it works under any static host and any sub-path. */
export type Route =
  | { screen: "desk"; postId: string | null }
  | { screen: "history"; postId: string }
  | { screen: "trash" }
  | { screen: "settings" }
  | { screen: "where" }
  | { screen: "checks" };

/** The route of a location's hash; anything unknown is the desk. */
export function parseRoute(hash: string): Route {
  const [, screen = "", argument = ""] = hash.replace(/^#/, "").split("/");
  if (screen === "post" && argument !== "") return { screen: "desk", postId: decoded(argument) };
  const named = argument === "" ? null : decoded(argument);
  if (screen === "history" && named !== null) return { screen: "history", postId: named };
  if (screen === "trash") return { screen: "trash" };
  if (screen === "checks") return { screen: "checks" };
  if (screen === "where") return { screen: "where" };
  if (screen === "settings") return { screen: "settings" };
  return { screen: "desk", postId: null };
}

/** The hash of a route, with its `#`: the inverse of `parseRoute`. */
export function printRoute(route: Route): string {
  if (route.screen === "history") return `#/history/${encodeURIComponent(route.postId)}`;
  if (route.screen !== "desk") return `#/${route.screen}`;
  return route.postId === null ? "#/" : `#/post/${encodeURIComponent(route.postId)}`;
}

/** A stray `%`, typed by hand, names no post. */
function decoded(argument: string): string | null {
  try {
    return decodeURIComponent(argument);
  } catch {
    return null;
  }
}
