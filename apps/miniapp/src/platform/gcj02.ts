export interface Point {
  lat: number;
  lng: number;
}

const a = 6378245;
const ee = 0.006693421622965943;
const rad = Math.PI / 180;

/**
 * Converts WGS-84, which browsers give, to GCJ-02, which Chinese maps and this app use; they differ by about 500 m. The usual public
 * approximation, exact to a few metres within China.
 */
export function toGcj02({ lat, lng }: Point): Point {
  const x = lng - 105;
  const y = lat - 35;
  const waves = (v: number) => ((20 * Math.sin(6 * v * Math.PI) + 20 * Math.sin(2 * v * Math.PI)) * 2) / 3;
  const dLat =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    waves(x) +
    ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3 +
    ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;
  const dLng =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    waves(x) +
    ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3 +
    ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
  const sin = Math.sin(lat * rad);
  const m = 1 - ee * sin * sin;
  return {
    lat: lat + dLat / (((a * (1 - ee)) / (m * Math.sqrt(m))) * rad),
    lng: lng + dLng / ((a / Math.sqrt(m)) * Math.cos(lat * rad) * rad),
  };
}
