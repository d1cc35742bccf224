import { describe, expect, test } from "vitest";
import { markOf } from "#app/models/copies/mark.ts";

describe("markOf", () => {
  const blog = [
    { id: "foix", rev: 3 },
    { id: "albi", rev: 1 },
  ];

  test("is the same in whatever order the posts come", () => {
    expect(markOf(blog)).toBe(markOf([...blog].reverse()));
  });

  test("changes with each save, new post and deletion", () => {
    const others = [[{ id: "foix", rev: 4 }, blog[1]!], [...blog, { id: "sète", rev: 1 }], [blog[0]!]];
    expect(new Set([blog, ...others].map(markOf)).size).toBe(4);
  });

  test("is null for a blog without posts", () => {
    expect(markOf([])).toBeNull();
  });
});
