/** Degrees in GCJ-02, the datum of Chinese maps. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

const EARTH_METRES = 6_371_008.8;
const METRES_PER_DEGREE = (Math.PI / 180) * EARTH_METRES;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine); treating the earth as a sphere is wrong by up to 0.5 %. */
export function distanceMetres(a: Point, b: Point): number {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface Box {
  readonly minLat: number;
  readonly maxLat: number;
  readonly minLng: number;
  readonly maxLng: number;
}

/** A box in degrees around all points within `metres` of the centre. Near the poles and across 180° it spans all longitudes. */
export function boxAround({ lat, lng }: Point, metres: number): Box {
  const reach = metres / METRES_PER_DEGREE;
  const [minLat, maxLat] = [Math.max(-90, lat - reach), Math.min(90, lat + reach)];
  const narrowest = Math.cos(radians(Math.max(Math.abs(minLat), Math.abs(maxLat))));
  const wide = narrowest > 0 ? reach / narrowest : Infinity;
  if (lng - wide < -180 || lng + wide > 180) return { minLat, maxLat, minLng: -180, maxLng: 180 };
  return { minLat, maxLat, minLng: lng - wide, maxLng: lng + wide };
}

/** Millionths of a degree (about a decimetre) as stored: integers compare alike on both engines. */
export const toMicro = (degrees: number): number => Math.round(degrees * 1e6);
export const fromMicro = (micro: number): number => micro / 1e6;
