import type { FromChecker, ToChecker } from "./messages.ts";
import { createWorkshop } from "./workshop.ts";

const clock = {
  now: () => Date.now(),
  buildZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
};
const heard = createWorkshop(clock, (message: FromChecker) => postMessage(message));

addEventListener("message", ({ data }: MessageEvent<ToChecker>) => heard(data));
