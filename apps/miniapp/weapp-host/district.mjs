import { readFileSync } from 'node:fs';

const file = new URL('../../../config/districts/kangbashi.json', import.meta.url);

/** The modules 功能板块 of a district's file, with those on that it has on; with `on: false` all are off. */
export const modules = ({ on = true } = {}) => JSON.parse(readFileSync(file, 'utf8')).modules.map((one) => ({ ...one, on: on && one.on }));
