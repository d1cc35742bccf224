import { addresses, loads } from "./addresses.ts";
import { markdown } from "./markdown.ts";
import { eventNames, otherEventNames, scripts } from "./scripts.ts";
import { spent, swallowing } from "./spent.ts";
import { styles } from "./styles.ts";

/** Each handler of an event, on elements of HTML, SVG and MathML at once. */
const handlers = [...eventNames, ...otherEventNames].map(
  (name) =>
    `<p on${name}=TOP tabindex=0>x</p><svg><g on${name}=TOP></g></svg><math><mi on${name}=TOP>x</mi></math>`,
);

/** Everything that a post's body is tried with, not yet armed. */
export const hostileBodies: readonly string[] = [
  ...[...scripts, ...addresses, ...loads, ...styles],
  ...[...spent, ...markdown, ...handlers, ...swallowing],
];
