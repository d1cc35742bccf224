import { blog as blogEn } from "./en/checks/blog.ts";
import { body as bodyEn } from "./en/checks/body.ts";
import { head as headEn } from "./en/checks/head.ts";
import { screen as screenEn } from "./en/checks/screen.ts";
import { severity as severityEn } from "./en/checks/severity.ts";
import { blog as blogFr } from "./fr/checks/blog.ts";
import { body as bodyFr } from "./fr/checks/body.ts";
import { head as headFr } from "./fr/checks/head.ts";
import { screen as screenFr } from "./fr/checks/screen.ts";
import { severity as severityFr } from "./fr/checks/severity.ts";

/** The words of every rule: they come with what shows findings, in both languages. */
export const checks = {
  en: { severity: severityEn, screen: screenEn, rules: { ...headEn, ...bodyEn, ...blogEn } },
  fr: { severity: severityFr, screen: screenFr, rules: { ...headFr, ...bodyFr, ...blogFr } },
};

export type CheckWords = (typeof checks)["en"];
