import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MessagesModule } from '../messages/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { AttendanceReader } from './attendance-reader.js';
import { DutySources } from './duty.js';

@Module({
  imports: [IdentityModule, LedgerModule, MessagesModule, OrganisationsModule, VolunteersModule],
  providers: [DutySources, AttendanceReader],
  exports: [DutySources, AttendanceReader],
})
export class AttendanceModule {}
