/** What stops Jekyll's build: the sentence is Liquid's own, without its place. */
export class LiquidFailure extends Error {}

/** The post asks for more work than a preview may cost; nothing of it is tried again. */
export class TooMuchWork extends Error {}

/** `wrong number of arguments`, as Ruby counts them: the input is the first. */
export function wrongCount(given: number, least: number, most: number): LiquidFailure {
  const expected =
    most === Number.POSITIVE_INFINITY ? `${least}+` : least === most ? `${least}` : `${least}..${most}`;
  return new LiquidFailure(`Liquid error: wrong number of arguments (given ${given}, expected ${expected})`);
}
