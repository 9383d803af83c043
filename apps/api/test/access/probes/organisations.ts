import { probe } from '../probe.js';

export default {
  listOrganisations: probe('listOrganisations', () => ({ query: {} })),
  getOrganisation: probe('getOrganisation', (_, { side }) => ({ params: { organisationId: side.organisationId } })),
  createOrganisation: probe('createOrganisation', (world, { side }) => ({
    body: {
      name: `新服务队${world.next()}`,
      kind: 'team',
      parentId: side.organisationId,
      regionCode: side.street,
      contactName: '苏日娜',
      contactPhone: '0477-8591234',
      summary: '',
    },
  })),
  updateOrganisation: probe('updateOrganisation', (world, { side }) => ({
    params: { organisationId: side.organisationId },
    body: { contactName: `联系人${world.next()}` },
  })),
  'updateOrganisation name': probe('updateOrganisation', (world, { side }) => ({
    params: { organisationId: side.organisationId },
    body: { name: `${side.mark}服务队${world.next()}` },
  })),
};
