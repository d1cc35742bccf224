/** Why a text is not read that Ruby would read: it is nested, or repeated by aliases, as nobody writes by hand. */
export const beyondMeasure = {
  nested: "exceeded the deepest nesting",
  repeated: "aliases repeat too much",
};

/** Whether that is what a reader says. */
export function isBeyondMeasure(message: string): boolean {
  return Object.values(beyondMeasure).includes(message);
}
