import Taro from '@tarojs/taro';
import type { Point } from './gcj02';

/** Position of the phone (GCJ-02); null when it is not given. The person is asked once, and everything works without it. */
export async function whereAmI(): Promise<Point | null> {
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' });
    return { lat: latitude, lng: longitude };
  } catch {
    return null;
  }
}

/** Opens a map at a place (GCJ-02). */
export function openMap(place: { name: string; address: string; point: Point }): void {
  void Taro.openLocation({ latitude: place.point.lat, longitude: place.point.lng, name: place.name, address: place.address });
}
