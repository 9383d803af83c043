export { DistrictEndpointsModule } from './district.module.js';
