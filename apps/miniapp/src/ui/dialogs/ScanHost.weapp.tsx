/** WeChat brings its own scanner. */
export function ScanHost() {
  return null;
}
