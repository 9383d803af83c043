import type { Input, RowOf } from '../../api/types';

export type HelplineInput = Input<'createHelpline'>['body'];
export type Helpline = RowOf<'listHelplines'>;
