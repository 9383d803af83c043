export const componentSuites: readonly string[];
export function componentReport(suite: string): string;
export function forgetComponents(): void;
