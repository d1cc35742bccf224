/** As `decodeURIComponent` reads it; a text with a stray percent sign stays as it is. */
export function decodePercent(text: string): string {
  return attempt(decodeURIComponent, text);
}

/** As `decodeURI` reads it: what parts an address stays spelled; one with a stray percent sign stays as it is. */
export function decodeAddress(address: string): string {
  return attempt(decodeURI, address);
}

function attempt(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch {
    // What cannot be decoded is compared and shown as it was written.
    return text;
  }
}
