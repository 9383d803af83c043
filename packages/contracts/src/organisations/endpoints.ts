import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { Id, IdText, line, OfficePhone, pageOf, pageQuery, prose, RegionCode } from '../kit/shapes.js';
import { Organisation } from './shapes.js';
import { organisationNameLength, organisationSummaryLength } from './limits.js';
import { personNameLength, searchLength } from '../kit/limits.js';

const organisationFields = {
  name: line(organisationNameLength),
  kind: z.enum(['headquarters', 'team', 'squad']),
  parentId: Id.nullable(),
  regionCode: RegionCode,
  contactName: line(personNameLength),
  contactPhone: OfficePhone,
  summary: prose(organisationSummaryLength),
};

export default {
  listOrganisations: endpoint({
    operationId: 'listOrganisations',
    method: 'GET',
    path: '/organisations',
    tags: ['organisations'],
    audience: 'public',
    summary: 'Volunteer organisations 志愿服务团体',
    query: z.object({ ...pageQuery, q: line(searchLength).optional(), regionCode: RegionCode.optional() }),
    response: pageOf(Organisation),
    errors: [],
  }),
  getOrganisation: endpoint({
    operationId: 'getOrganisation',
    method: 'GET',
    path: '/organisations/:organisationId',
    tags: ['organisations'],
    audience: 'public',
    summary: 'One organisation with its figures',
    params: z.object({ organisationId: IdText }),
    response: Organisation,
    errors: ['NOT_FOUND'],
  }),
  createOrganisation: endpoint({
    operationId: 'createOrganisation',
    method: 'POST',
    path: '/organisations',
    tags: ['organisations'],
    audience: ['platform'],
    summary: 'New organisation',
    idempotent: true,
    status: 201,
    body: z.strictObject(organisationFields),
    response: Organisation,
    errors: ['ORGANISATION_NAME_TAKEN', 'NOT_FOUND', 'REGION_UNKNOWN'],
  }),
  updateOrganisation: endpoint({
    operationId: 'updateOrganisation',
    method: 'PATCH',
    path: '/organisations/:organisationId',
    tags: ['organisations'],
    audience: ['platform', 'organiser'],
    summary: 'Change an organisation; organisers may change contact and summary of their own only',
    params: z.object({ organisationId: IdText }),
    body: z.strictObject({
      name: organisationFields.name.optional(),
      kind: organisationFields.kind.optional(),
      parentId: Id.nullable().optional(),
      regionCode: RegionCode.optional(),
      contactName: organisationFields.contactName.optional(),
      contactPhone: organisationFields.contactPhone.optional(),
      summary: organisationFields.summary.optional(),
      disabled: z.boolean().optional(),
    }),
    response: Organisation,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'ORGANISATION_NAME_TAKEN', 'ORGANISATION_TREE_CYCLE', 'REGION_UNKNOWN'],
  }),
};
