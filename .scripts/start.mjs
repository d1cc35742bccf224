// npm start: from a fresh clone to the app in a browser.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { serve } from "./serve.mjs";
import { build, install, root } from "./setup.mjs";

const port = Number(process.env.PORT ?? 4173);
const address = `http://localhost:${port}/`;

/** Who answers at the address already: the app, something else, or nobody. */
async function whoIsThere() {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(3000) });
    return (await answer.text()).includes('name="application-name" content="Écritoire"')
      ? "ecritoire"
      : "other";
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "other" : "nobody";
  }
}

function openBrowser() {
  const linux = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open", [address]] : null;
  const openers = { darwin: ["open", [address]], win32: ["cmd", ["/c", "start", "", address]], linux };
  const opener = process.env.CI || process.env.BROWSER === "none" ? null : openers[process.platform];
  if (!opener) return;
  // Where no browser opens, the printed address is enough.
  spawn(opener[0], opener[1], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

const taken = (who) =>
  who === "ecritoire"
    ? `Écritoire is running already: ${address}`
    : `Port ${port} is taken by another program. Free it, or choose another: PORT=4174 npm start`;

try {
  const who = await whoIsThere();
  if (who === "other") throw new Error(taken(who));
  if (who === "ecritoire") {
    console.log(taken(who));
    openBrowser();
  } else {
    install();
    build();
    await serve({ directory: join(root, "dist"), port });
    console.log(`\nÉcritoire is ready: ${address}\nStop it with Ctrl+C; your texts stay in the browser.`);
    openBrowser();
  }
} catch (error) {
  const isTaken = error?.code === "EADDRINUSE" || error?.code === "EACCES";
  console.error(isTaken ? taken("other") : (error?.message ?? String(error)));
  process.exitCode = 1;
}
