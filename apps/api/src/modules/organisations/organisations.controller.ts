import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { CreateOrganisation } from './create-organisation.js';
import { OrganisationStore } from './organisation.store.js';
import { UpdateOrganisation } from './update-organisation.js';

@Controller()
export class OrganisationsController {
  constructor(
    private readonly store: OrganisationStore,
    private readonly create: CreateOrganisation,
    private readonly update: UpdateOrganisation,
  ) {}

  @Handle('listOrganisations')
  async listOrganisations({ query }: Call<'listOrganisations'>): Promise<Answer<'listOrganisations'>> {
    const { page, pageSize } = query;
    return { ...(await this.store.page(query)), page, pageSize };
  }

  @Handle('getOrganisation')
  getOrganisation({ params }: Call<'getOrganisation'>): Promise<Answer<'getOrganisation'>> {
    return this.store.answer(params.organisationId);
  }

  @Handle('createOrganisation')
  createOrganisation(call: Call<'createOrganisation'>): Promise<Answer<'createOrganisation'>> {
    return this.create.run(call);
  }

  @Handle('updateOrganisation')
  updateOrganisation(call: Call<'updateOrganisation'>): Promise<Answer<'updateOrganisation'>> {
    return this.update.run(call);
  }
}
