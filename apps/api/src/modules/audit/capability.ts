import { capability } from '../../kit/capability/index.js';
import { AuditModule } from './audit.module.js';

export default capability({ module: AuditModule });
