import type { Answer, RowOf } from '../../api/types';

export type SlotToConfirm = RowOf<'listToConfirm'>;
export type Roster = Answer<'listRoster'>;
export type RosterRow = Roster['items'][number];
export type VenueCode = Answer<'getVenueCode'>;
