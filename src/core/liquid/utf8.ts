/** The bytes of a text in UTF-8; half a character is a question mark. */
export function toBytes(text: string): number[] {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "?");
  const bytes: number[] = [];
  for (const [piece] of encodeURIComponent(whole).matchAll(/%..|[^%]/g))
    bytes.push(piece.length === 3 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0));
  return bytes;
}

/** The text of bytes in UTF-8, or null when they are none. */
export function fromBytes(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    return null;
  }
}
