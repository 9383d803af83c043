import { helplineHoursLength, helplineNameLength, helplinePhoneLength } from '@zhiyuanhong/contracts/limits';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { Entity } from 'typeorm';
import { Bool, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** A useful telephone number 便民电话 of the district. */
@Entity('helpline')
@UniqueKey('phone', 'name')
export class Helpline {
  @Pk() id!: number;
  @Str(helplineNameLength.max) name!: string;
  @Str(helplinePhoneLength.max) phone!: string;
  @Str(10) category!: OutputOf<'createHelpline'>['category'];
  @Str(helplineHoursLength.max) hours!: string;
  /** Position in the list; lower numbers come first. */
  @Int() sortOrder!: number;
  @Bool() shown!: boolean;
}
