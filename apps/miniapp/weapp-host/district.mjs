import { readFileSync } from 'node:fs';

const file = new URL('../../../config/districts/kangbashi.json', import.meta.url);

/** The modules 功能板块 as a district's file has them, those switched on that it has on; none when told. */
export const modules = ({ on = true } = {}) => JSON.parse(readFileSync(file, 'utf8')).modules.map((one) => ({ ...one, on: on && one.on }));
