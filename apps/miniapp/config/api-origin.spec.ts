import { apiOrigin } from './api-origin';

it('gives a mini-program the https address of its API, H5 none', () => {
  expect(apiOrigin('weapp', { PUBLIC_URL: 'https://zyz.example.cn/' })).toBe('https://zyz.example.cn');
  expect(apiOrigin('h5', { PUBLIC_URL: 'https://zyz.example.cn' })).toBe('');
  expect(apiOrigin('h5', {})).toBe('');
});

it('does not build a mini-program that no phone can use, unless asked to', () => {
  for (const PUBLIC_URL of [undefined, '', 'http://zyz.example.cn'])
    expect(() => apiOrigin('weapp', { PUBLIC_URL })).toThrow(/PUBLIC_URL is .+ https:\/\/ address/);
  expect(apiOrigin('weapp', { WEAPP_DEMO: 'true' })).toBe('http://127.0.0.1:3000');
  expect(apiOrigin('weapp', { WEAPP_DEMO: 'true', PUBLIC_URL: 'http://192.168.1.7:3000' })).toBe('http://192.168.1.7:3000');
});
