import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  contentPolicy,
  developmentPolicy,
  hostPolicy,
  htmlPolicyName,
  scriptPolicyName,
} from "#pwa/content-policy.ts";

/** A policy's sources by directive. */
const read = (policy: string) =>
  Object.fromEntries(policy.split("; ").map((one) => [one.split(" ")[0]!, one.slice(one.indexOf(" ") + 1)]));

describe("contentPolicy", () => {
  const policy = read(contentPolicy);

  test("allows nothing that it does not name", () => expect(policy["default-src"]).toBe("'none'"));

  test("names no host, no scheme of the network, and no way around it", () => {
    expect(contentPolicy).not.toMatch(/unsafe|https?:|wss?:|\*|strict-dynamic|nonce/);
  });

  test.each(["connect-src", "frame-src", "object-src", "base-uri", "form-action"])(
    "refuses all of %s",
    (name) => {
      expect(policy[name]).toBe("'none'");
    },
  );

  test("asks who vouches for scripts and HTML, and knows the two policies that the code makes", () => {
    expect(policy["require-trusted-types-for"]).toBe("'script'");
    expect(policy["trusted-types"]).toBe(`${scriptPolicyName} ${htmlPolicyName}`);
    const sources = ["src/pwa/own-scripts.ts", "src/preview/inert-html.ts"].map((path) =>
      readFileSync(path, "utf8"),
    );
    for (const name of [scriptPolicyName, htmlPolicyName])
      expect(sources.filter((text) => text.includes(`createPolicy("${name}"`))).toHaveLength(1);
  });
});

describe("hostPolicy", () => {
  test("is what the readme tells hosts to send", () => {
    expect(readFileSync("README.md", "utf8")).toContain(`Content-Security-Policy: ${hostPolicy}\n`);
  });

  test("differs from the page's by what the service worker fetches and by who may frame it", () => {
    const { "frame-ancestors": ancestors, ...rest } = read(hostPolicy);
    expect(ancestors).toBe("'none'");
    expect({ ...rest, "connect-src": "'none'" }).toEqual(read(contentPolicy));
  });
});

test("while developing, no script runs that the server did not send", () => {
  expect(read(developmentPolicy)["script-src"]).toBe("'self'");
});
