import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const hasRuby = spawnSync("ruby", ["--version"]).status === 0;

type Case = [yaml: string, read: { value: unknown } | { refused: true }];

// Reads each text of stdin with safe-yaml.rb, and prints the result as the record has it.
const script = `
require "json"
require "./tests/verdict/safe-yaml"
def spell(value)
  case value
  when Hash then { "$h" => value.to_h { |key, item| [key.is_a?(Hash) || key.is_a?(Array) ? "$coll" : key.to_s, spell(item)] } }
  when Array then value.map { |item| spell(item) }
  when Time then { "$t" => (value.to_r * 1000).floor }
  when Date then { "$d" => value.to_s }
  when Float then value.finite? ? value : { "$f" => value.to_s }
  else value
  end
end
puts JSON.generate(JSON.parse($stdin.read).map { |yaml|
  begin
    { value: spell(SafeYaml.load(yaml)) }
  rescue StandardError, Psych::SyntaxError
    { refused: true }
  end
})
`;

test.skipIf(!hasRuby)("Ruby reads each recorded YAML as safe_yaml did", () => {
  const cases = JSON.parse(readFileSync("tests/fixtures/ruby-yaml/cases.json", "utf8")) as Case[];
  const input = JSON.stringify(cases.map(([yaml]) => yaml));
  const { stdout } = spawnSync("ruby", ["-e", script], {
    input,
    encoding: "utf8",
    env: { ...process.env, LANG: "C.UTF-8" },
  });
  const read = JSON.parse(stdout) as unknown[];
  expect(cases.map(([yaml], at) => [yaml, read[at]])).toEqual(cases);
});
