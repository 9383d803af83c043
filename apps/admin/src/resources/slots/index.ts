export { screenUseful } from './screen-useful';
export { SlotChip } from './slot-chip';
