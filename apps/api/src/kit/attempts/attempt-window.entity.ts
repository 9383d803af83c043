import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../db/index.js';

/** How often something that is limited was tried in the present window. */
@Entity('attempt_window')
@UniqueKey('name')
@Indexed('endsAt')
export class AttemptWindow {
  @Pk() id!: number;
  /** What is limited, and for whom, e.g. `shortCode:5:slot:12`. */
  @Str(100) name!: string;
  @Int() attempts!: number;
  /** Real time. */
  @At() endsAt!: Date;
}
