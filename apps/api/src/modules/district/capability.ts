import { capability } from '../../kit/capability/index.js';
import { DistrictEndpointsModule } from './district.module.js';

export default capability({ module: DistrictEndpointsModule });
