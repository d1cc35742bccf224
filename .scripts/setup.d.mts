export const root: string;
export function run(command: string, args: string[], env?: Record<string, string>): boolean;
export function runTool(path: string, args: string[], env?: Record<string, string>): boolean;
export function install(): void;
export function build(options?: { always?: boolean }): void;
