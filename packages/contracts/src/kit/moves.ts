import { z } from 'zod';
import { prose } from './shapes.js';
import { reasonLength } from './limits.js';

/** What every call may answer that moves a record along its life-cycle. */
export const moveErrors = ['NOT_FOUND', 'FORBIDDEN', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'] as const;
/** Body of an action that says why. */
export const Reason = z.strictObject({ reason: prose(reasonLength) });
/** Of orders and wishes, with a reason: it must not say who is served. */
export const reasonErrors = [...moveErrors, 'PERSONAL_DATA'] as const;
