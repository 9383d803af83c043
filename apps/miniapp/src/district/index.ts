export { serverNow, setServerNow, useServerNow } from './clock';
export { useDistrict, whenDistrictKnown, type District } from './district';
