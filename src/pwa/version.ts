declare const __BUILD__: string;

/** What tells this build from another, as the page's `ecritoire-build` also says. */
export const version: string = __BUILD__;
