import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { AuditController } from './audit.controller.js';
import { ListAudit } from './list-audit.js';

@Module({ imports: [IdentityModule], controllers: [AuditController], providers: [ListAudit] })
export class AuditModule {}
