import type { RowOf } from '../../api/types';

export type Appeal = RowOf<'listAppeals'>;
