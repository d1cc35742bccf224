import createPurifier from "dompurify";
import { parseTamed, tag } from "./sanitize.ts";

/** A post as an editor of rich text is given it, which may take it as it is: all that would run is gone. */
export function richText(html: string): string {
  const body = parseTamed(html);
  createPurifier(window).sanitize(body, {
    IN_PLACE: true,
    TRUSTED_TYPES_POLICY: null,
    USE_PROFILES: { html: true, svg: true, mathMl: true },
    FORBID_TAGS: ["style"],
  });
  for (const element of body.querySelectorAll("*"))
    for (const { name } of [...element.attributes]) if (/^data-on/.test(name)) element.removeAttribute(name);
  return body.innerHTML.replace(tag, (whole) =>
    whole.replace(/"[^"]*"|\sdata-style(?==)/g, (piece) => (piece.startsWith('"') ? piece : " style")),
  );
}
