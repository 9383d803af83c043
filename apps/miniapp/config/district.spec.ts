import { appName, colours, contrast, darkenUntil, elderColours, readDistrict } from './district';

it('is built for the district that is named, and for no other', () => {
  expect(appName).toBe('志愿康巴什');
  expect(() => readDistrict('kangbasi')).toThrow('DISTRICT is kangbasi: config/districts/kangbasi.json does not exist');
});

it('darkens a district’s colour until elder-mode text can be read on it', () => {
  for (const pale of ['#FFC0CB', '#2E8B57', '#C79A00', '#D7281D']) {
    expect(contrast(darkenUntil(pale, '#F6F4F1', 7), '#F6F4F1')).toBeGreaterThanOrEqual(7);
  }
  expect(darkenUntil('#000000', '#FFFFFF', 7)).toBe('#000000');
});

it('gives every text colour of elder mode 7:1 on card and ground', () => {
  const all = { ...colours, ...elderColours };
  for (const text of [all.ink, all.inkSecond, all.brand, all.success, all.waiting]) {
    expect(contrast(text, all.card)).toBeGreaterThanOrEqual(7);
    expect(contrast(text, all.ground)).toBeGreaterThanOrEqual(7);
  }
  expect(contrast('#FFFFFF', all.brand)).toBeGreaterThanOrEqual(7);
});

it('keeps the standard colours at 4.5:1 for text', () => {
  for (const text of [colours.ink, colours.inkSecond, colours.success]) expect(contrast(text, colours.ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#FFFFFF', colours.brand)).toBeGreaterThanOrEqual(4.5);
});
