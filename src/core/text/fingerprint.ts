/**
 * A short name of a text: equal texts have equal ones, and two that differ share one by a chance of 2⁻⁵³ at most when
 * they are as long. For recognizing a text without keeping it, never against somebody who wants to deceive.
 */
export function fingerprint(text: string): string {
  // Two lanes of 32 bits, mixed into each other at the end (cyrb53).
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  const mixed = 4294967296 * (2097151 & other) + (one >>> 0);
  return `${text.length.toString(36)}-${mixed.toString(36)}`;
}
