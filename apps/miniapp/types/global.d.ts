/// <reference types="@tarojs/taro" />

declare module '*.scss';

/** Set by the build from the district's file, see config/index.ts. */
declare const APP_NAME: string;
declare const COLOUR_BRAND: string;
declare const COLOUR_GROUND: string;
/** Empty on H5 (same origin), `https://…` in the mini-program. */
declare const API_ORIGIN: string;

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}
