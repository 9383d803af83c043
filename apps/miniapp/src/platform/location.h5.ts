import { type Point, toGcj02 } from './gcj02';

/** Position of the phone (GCJ-02); null when it is not given. The person is asked once, and everything works without it. */
export function whereAmI(): Promise<Point | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(toGcj02({ lat: coords.latitude, lng: coords.longitude })),
      () => resolve(null),
      { timeout: 8000, maximumAge: 300_000 },
    );
  });
}

/** Opens a map at a place (GCJ-02). */
export function openMap(place: { name: string; address: string; point: Point }): void {
  const { lat, lng } = place.point;
  window.open(`https://uri.amap.com/marker?position=${lng},${lat}&name=${encodeURIComponent(place.name)}`, '_blank', 'noopener');
}
