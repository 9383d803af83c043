import { z } from 'zod';
import { prose } from './shapes.js';
import { reasonLength } from './limits.js';

/** Errors of every call that moves a record along its life-cycle. */
export const moveErrors = ['NOT_FOUND', 'FORBIDDEN', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'] as const;
/** Body of an action that needs a reason. */
export const Reason = z.strictObject({ reason: prose(reasonLength) });
/** Errors of actions with a reason on orders and wishes, where the reason must not hold personal data. */
export const reasonErrors = [...moveErrors, 'PERSONAL_DATA'] as const;
