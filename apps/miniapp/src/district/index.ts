export { provisional } from './calendar';
export { serverNow, setServerNow, useServerNow } from './clock';
export { type District, useDistrict, whenDistrictKnown } from './district';
export { type Switch, switchNow, useModulesOn, useSwitch } from './switch';
