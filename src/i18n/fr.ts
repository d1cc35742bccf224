import { app } from "./fr/app.ts";
import { editor } from "./fr/editor.ts";
import { library } from "./fr/library.ts";
import { palette } from "./fr/palette.ts";
import { panel } from "./fr/panel.ts";
import { preview } from "./fr/preview.ts";
import { problem } from "./fr/problem.ts";
import { settings } from "./fr/settings.ts";
import { shell } from "./fr/shell.ts";
import { welcome } from "./fr/welcome.ts";
import type { Messages } from "./messages.ts";

export const fr: Messages = {
  app,
  problem,
  shell,
  editor,
  library,
  palette,
  panel,
  preview,
  settings,
  welcome,
};
