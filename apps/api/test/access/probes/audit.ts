import { list } from '../probe.js';

export default {
  listAudit: list('listAudit', { subject: 'project' }),
};
