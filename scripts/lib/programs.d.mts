export function findProgram(...names: string[]): string | undefined;
export function findChromium(): string | undefined;
export function findHeadlessShell(): string | undefined;
export function findMariaDb(): { server: string | undefined; installer: string | undefined };
