import { className } from "../condition.ts";
import { LiquidFailure } from "../failure.ts";
import { toText } from "../print.ts";
import { fromBytes, toBytes } from "../utf8.ts";
import { type Filter, type Filters, plain } from "./filter.ts";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const entity = (sign: string) => entities[sign]!;

/** Escapes for HTML, XML and URLs, and Base64. */
export const encodingFilters: Filters = {
  // CGI.escapeHTML
  escape: plain((input) => (input === null ? null : escapeHtml(toText(input)))),
  h: plain((input) => (input === null ? null : escapeHtml(toText(input)))),
  escape_once: onText((text) => text.replace(/["><']|&(?!(?:[a-zA-Z]+|#\d+);)/g, entity)),
  xml_escape: onText(escapeXml),
  url_encode: plain((input) => (input === null ? null : cgiEscape(toText(input)))),
  cgi_escape: plain((input) => {
    if (typeof input === "string") return cgiEscape(input);
    const name = input === null ? "nil" : className(input);
    throw new LiquidFailure(`no implicit conversion of ${name} into String`);
  }),
  uri_escape: onText(uriEscape),
  url_decode: plain((input) => (input === null ? null : cgiUnescape(toText(input)))),
  base64_encode: onText((text) => toBase64(text)),
  base64_decode: onText((text) => fromBase64(text, "base64_decode")),
  base64_url_safe_encode: onText((text) => toBase64(text).replaceAll("+", "-").replaceAll("/", "_")),
  base64_url_safe_decode: onText((text) =>
    fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"), "base64_url_safe_decode"),
  ),
};

function onText(change: (text: string) => string): Filter {
  return plain((input) => change(toText(input)));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, entity);
}

/** As an attribute of XML wants it. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => (sign === "'" ? "&apos;" : entity(sign)));
}

const encodeByte = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;

function percentEncode(text: string): string {
  return Array.from(toBytes(text), encodeByte).join("");
}

// CGI.escape
function cgiEscape(text: string): string {
  return text.replace(/[^a-zA-Z0-9_.\-~ ]+/g, percentEncode).replaceAll(" ", "+");
}

// Addressable::URI.normalize_component, as Jekyll calls it: what a URL may hold stays.
function uriEscape(text: string): string {
  return text.replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/g, percentEncode);
}

function cgiUnescape(text: string): string {
  const bytes: number[] = [];
  for (const [piece, hex] of text.replaceAll("+", " ").matchAll(/%([0-9a-fA-F]{2})|[^%]+|%/g)) {
    if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else bytes.push(...toBytes(piece));
  }
  const found = fromBytes(bytes);
  if (found === null) throw new LiquidFailure("Liquid error: invalid byte sequence in UTF-8");
  return found;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function toBase64(text: string): string {
  const bytes = toBytes(text);
  let encoded = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const group = [18, 12, 6, 0].map((shift) => digits[(bits >> shift) & 63]!).join("");
    const left = bytes.length - at;
    encoded += left === 1 ? `${group.slice(0, 2)}==` : left === 2 ? `${group.slice(0, 3)}=` : group;
  }
  return encoded;
}

function fromBase64(text: string, name: string): string {
  const whole = text.replace(/=+$/, "");
  if (!/^[A-Za-z0-9+/]*$/.test(whole) || whole.length % 4 === 1)
    throw new LiquidFailure(`Liquid error: invalid base64 provided to ${name}`);
  const bytes: number[] = [];
  for (let at = 0; at < whole.length; at += 4) {
    const group = Array.from(whole.slice(at, at + 4), (digit) => digits.indexOf(digit));
    const [a = 0, b = 0, c = 0, d = 0] = group;
    const bits = (a << 18) | (b << 12) | (c << 6) | d;
    bytes.push(...[bits >> 16, (bits >> 8) & 255, bits & 255].slice(0, group.length - 1));
  }
  return fromBytes(bytes) ?? bytes.map((byte) => String.fromCharCode(byte)).join("");
}
