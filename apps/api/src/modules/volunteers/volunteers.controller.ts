import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { AgreeToDocuments } from './agree-to-documents.js';
import { GetJoinCode } from './get-join-code.js';
import { ImportVolunteers } from './roster/import-volunteers.js';
import { JoinVolunteers } from './join-volunteers.js';
import { ListVolunteers } from './list-volunteers.js';
import { RevealVolunteer } from './reveal-volunteer.js';
import { UpdateMyProfile } from './update-my-profile.js';

@Controller()
export class VolunteersController {
  constructor(
    private readonly join: JoinVolunteers,
    private readonly update: UpdateMyProfile,
    private readonly agreement: AgreeToDocuments,
    private readonly list: ListVolunteers,
    private readonly reveal: RevealVolunteer,
    private readonly importing: ImportVolunteers,
    private readonly joinCode: GetJoinCode,
  ) {}

  @Handle('joinVolunteers')
  joinVolunteers(call: Call<'joinVolunteers'>): Promise<Answer<'joinVolunteers'>> {
    return this.join.run(call);
  }

  @Handle('updateMyProfile')
  updateMyProfile(call: Call<'updateMyProfile'>): Promise<Answer<'updateMyProfile'>> {
    return this.update.run(call);
  }

  @Handle('agreeToDocuments')
  agreeToDocuments(call: Call<'agreeToDocuments'>): Promise<Answer<'agreeToDocuments'>> {
    return this.agreement.run(call);
  }

  @Handle('listVolunteers')
  listVolunteers(call: Call<'listVolunteers'>): Promise<Answer<'listVolunteers'>> {
    return this.list.run(call);
  }

  @Handle('revealVolunteer')
  revealVolunteer(call: Call<'revealVolunteer'>): Promise<Answer<'revealVolunteer'>> {
    return this.reveal.run(call);
  }

  @Handle('importVolunteers')
  importVolunteers(call: Call<'importVolunteers'>): Promise<Answer<'importVolunteers'>> {
    return this.importing.run(call);
  }

  @Handle('getJoinCode')
  getJoinCode(call: Call<'getJoinCode'>): Promise<Answer<'getJoinCode'>> {
    return this.joinCode.run(call);
  }
}
