import { Drop } from "liquidjs";

/** JSON of what Liquid holds; a post that leads back to itself is named by its URL. */
export function toJson(value: unknown): string {
  return JSON.stringify(plain(value, [])) ?? "null";
}

function plain(given: unknown, above: unknown[]): unknown {
  const value = given instanceof Drop ? (given.valueOf() as unknown) : given;
  if (typeof value !== "object" || value === null || value instanceof Drop) return value ?? null;
  if (above.includes(value) || above.length > 20) return (value as { url?: unknown }).url ?? null;
  const within = [...above, value];
  if (Array.isArray(value)) return value.map((one) => plain(one, within));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "next" && key !== "previous")
      .map(([key, one]) => [key, plain(one, within)]),
  );
}
