import { capability } from '../../kit/capability/index.js';
import { RegionsModule } from './regions.module.js';

export default capability({ module: RegionsModule });
