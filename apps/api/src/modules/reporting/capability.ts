import { capability } from '../../kit/capability/index.js';
import { ReportingModule } from './reporting.module.js';

export default capability({ module: ReportingModule });
