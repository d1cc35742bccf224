import type { Liquid } from "liquidjs";
import { type SlugMode, slugify } from "#core/jekyll/slug.ts";
import { toJson } from "../json.ts";
import { isNil, text } from "./filter.ts";

const modes: readonly string[] = ["default", "none", "raw", "pretty", "ascii", "latin"] satisfies SlugMode[];

/** `slugify` with Jekyll's modes, `jsonify`, `inspect`. */
export function registerTextFilters(liquid: Liquid): void {
  liquid.registerFilter("slugify", (value: unknown, mode?: unknown) =>
    isNil(value)
      ? value
      : slugify(text(value), modes.includes(String(mode)) ? (mode as SlugMode) : "default"),
  );
  liquid.registerFilter("jsonify", (value: unknown) => toJson(value));
  liquid.registerFilter("inspect", (value: unknown) => toJson(value));
}
