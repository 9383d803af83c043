import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { ListAudit } from './list-audit.js';

@Controller()
export class AuditController {
  constructor(private readonly list: ListAudit) {}

  @Handle('listAudit')
  listAudit(call: Call<'listAudit'>): Promise<Answer<'listAudit'>> {
    return this.list.run(call);
  }
}
