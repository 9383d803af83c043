import type { RowOf } from '../../api/types';

export type Organisation = RowOf<'listOrganisations'>;
