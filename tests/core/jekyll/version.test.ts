import { expect, test } from "vitest";
import { jekyllVersion } from "#core/jekyll/version.ts";

test.each([
  [{}, 4],
  [{ "Gemfile.lock": "GEM\n  specs:\n    jekyll (3.9.5)\n      addressable (~> 2.4)\n" }, 3],
  [{ "Gemfile.lock": "GEM\n  specs:\n    jekyll (4.3.1)\n", Gemfile: 'gem "jekyll", "~> 3.0"' }, 4],
  [{ Gemfile: 'source "https://rubygems.org"\ngem "jekyll", "~> 3.8"\n' }, 3],
  [{ Gemfile: "gem 'jekyll', '>= 4.2', '< 5'\n" }, 4],
  [{ Gemfile: 'gem "github-pages", group: :jekyll_plugins\n' }, 3],
  [{ Gemfile: '# gem "github-pages"\ngem "jekyll"\n' }, 4],
])("%j is Jekyll %i", (files, version) => expect(jekyllVersion(files)).toBe(version));
