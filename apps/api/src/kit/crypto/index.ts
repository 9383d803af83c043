export { CryptoModule } from './crypto.module.js';
export { KeyedHash } from './keyed-hash.js';
export { Sealer } from './sealer.js';
export { personalDataIn, type PersonBehind } from './personal-data.js';
export { digitsOf, isSamePhone } from './phones.js';
export { maskIdNumber, maskName, maskPhone } from './masks.js';
