export { PartnerReader } from './partner-reader.js';
