/** Draws nothing, because WeChat has its own scanner. */
export function ScanHost() {
  return null;
}
