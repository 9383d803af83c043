import { toGcj02 } from './gcj02';

it('moves a WGS-84 position to where Chinese maps draw it', () => {
  const { lat, lng } = toGcj02({ lat: 39.915, lng: 116.404 });
  expect(lat).toBeCloseTo(39.916404, 5);
  expect(lng).toBeCloseTo(116.410244, 5);
});
