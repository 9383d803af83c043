/** pngjs ships no types; this is the part that the specs use. */
declare module 'pngjs' {
  export const PNG: { sync: { read(picture: Uint8Array): { width: number; height: number; data: Uint8Array } } };
}
