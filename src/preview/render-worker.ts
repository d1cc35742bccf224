import type { FromWorker, ToWorker } from "./messages.ts";
import { createWorkshop } from "./workshop.ts";

const clock = {
  now: () => Date.now(),
  buildZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
};
const heard = createWorkshop(clock, (message: FromWorker) => postMessage(message));

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => void heard(data));
