import { expect } from "vitest";

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const ownNames = () => prototypes.map((prototype) => Object.getOwnPropertyNames(prototype).join());

/** Does something with a stranger's names, and holds that no object has a property more, or another one, afterwards. */
export function unpolluted<Result>(act: () => Result): Result {
  const before = ownNames();
  const values = prototypes.map((prototype) =>
    Object.values(Object.getOwnPropertyDescriptors(prototype)).map(({ value }) => value),
  );
  const result = act();
  expect(ownNames()).toEqual(before);
  for (const [at, prototype] of prototypes.entries())
    expect(
      Object.values(Object.getOwnPropertyDescriptors(prototype)).every(({ value }, its) =>
        Object.is(value, values[at]?.[its]),
      ),
    ).toBe(true);
  return result;
}
