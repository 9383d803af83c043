import { TextDecoder, TextEncoder } from 'node:util';

process.env.TARO_ENV = 'h5';
Object.assign(globalThis, { TextEncoder, TextDecoder, IS_REACT_ACT_ENVIRONMENT: true });
