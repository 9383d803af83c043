import { packages, tabs } from '@/manifests/all.gen';
import type { PackageManifest, TabManifest } from '@/manifests/manifest';
import { taro } from './mocks/taro';

type Answer = { statusCode: number; data: unknown };
export interface Asked {
  call: string;
  query: string;
  body: unknown;
}

/**
 * Sets the server's answers by method and path, e.g. `GET /me/offers`; a function is called each time. Returns the list of calls, without
 * reads of the district.
 */
export function serve(answers: Record<string, object | ((asked: Asked) => Answer)>): Asked[] {
  const seen: Asked[] = [];
  taro.request = async ({ url, method, data }) => {
    const [path = '', query = ''] = url.replace(/^.*\/api\/v1/, '').split('?');
    const asked = { call: `${method} ${path}`, query: decodeURIComponent(query), body: data };
    if (asked.call !== 'GET /district') seen.push(asked);
    const answer = answers[asked.call];
    if (!answer) return { statusCode: 404, data: { code: 'NOT_FOUND', message: `没有 ${asked.call}`, params: {} } };
    return typeof answer === 'function' ? answer(asked) : { statusCode: 200, data: answer };
  };
  return seen;
}

export const refusal =
  (statusCode: number, code: string, message: string, params: object = {}): (() => Answer) =>
  () => ({
    statusCode,
    data: { code, message, params, requestId: 'r' },
  });
export const listOf = (items: object[]) => ({ items, total: items.length, page: 1, pageSize: 20 });
const manifests: (PackageManifest | TabManifest)[] = [...Object.values(tabs), ...Object.values(packages)];
/** Codes of the modules that switch pages off. */
export const moduleCodes = [...new Set(manifests.flatMap(({ code }) => code ?? []))].sort();
export const modulesBut = (off?: string) => moduleCodes.map((code) => ({ code, name: code, on: code !== off }));

export const district = {
  platformName: '志愿康巴什',
  regionName: '康巴什区',
  hotline: '12345',
  modules: modulesBut(),
  categories: [{ code: 'elder-care', name: '养老助残', color: '#7A4BA0', pointsPerHour: 1.2 }],
  languages: [{ code: 'mn', name: '蒙古语' }],
  now: new Date().toISOString(),
  serviceColours: [{ code: 'yellow', name: '民生关爱', color: '#C79A00' }],
};

/** An item of the menu of services, as its lists show it. */
export const serviceItem = {
  id: 3,
  title: '上门理发',
  colour: 'yellow',
  colourName: '民生关爱',
  forWhom: '老人',
  averageRating: null,
  limits: { acceptMinutes: 30 },
  usualMinutes: 60,
  orders: 2,
};
