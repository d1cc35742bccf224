import { app } from "./en/app.ts";
import { editor } from "./en/editor.ts";
import { library } from "./en/library.ts";
import { palette } from "./en/palette.ts";
import { panel } from "./en/panel.ts";
import { preview } from "./en/preview.ts";
import { problem } from "./en/problem.ts";
import { settings } from "./en/settings.ts";
import { shell } from "./en/shell.ts";
import { welcome } from "./en/welcome.ts";

export const en = {
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
