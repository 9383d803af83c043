export { useAct, useApi, useList } from './hooks';
