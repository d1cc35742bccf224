// Each payload has a number of its own, in the script that it would run and in the host that it would ask: whatever gets
// out says who it was. `TOP` stands for the script, `HOST` for the host, `§` for the number alone.

/** A host below which every payload has one of its own: nothing may ever ask it for anything. */
export const hostileDomain = "hostile.example";

/** A payload as it is written for one number. */
export function armed(payload: string, number: number): string {
  return payload
    .replaceAll("TOP", `top.pwned(${number})`)
    .replaceAll("HOST", `p${number}.${hostileDomain}`)
    .replaceAll("§", String(number));
}

/** The numbers of the payloads that a text names: an address, a message. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/\bp(\d+)\.hostile\.example/g)].map(([, number]) => Number(number));
}
