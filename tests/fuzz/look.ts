// Runs in the browser.
import { sanitize } from "#preview/sanitize.ts";

const forbidden = "script, iframe, object, embed, form, style, base, meta, link";

function look(samples: string[]): { html: string; why: string }[] {
  const failures: { html: string; why: string }[] = [];
  for (const html of samples) {
    const why = whatIsWrong(html);
    if (why !== "") failures.push({ html, why });
  }
  return failures;
}

function whatIsWrong(html: string): string {
  try {
    const clean = document.createElement("div");
    clean.append(...sanitize(html, (kind) => kind));
    if (clean.querySelector(forbidden)) return "a forbidden element";
    const running = [...clean.querySelectorAll("*")].flatMap((element) =>
      element.getAttributeNames().filter((name) => /^on/i.test(name)),
    );
    return running.length > 0 ? `attributes that run: ${running.join(", ")}` : "";
  } catch (error) {
    return String(error);
  }
}

Object.assign(window, { look });
