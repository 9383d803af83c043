import type { OutputOf } from '@zhiyuanhong/contracts';
import { Entity } from 'typeorm';
import { Bool, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** A useful telephone number 便民电话 of the district. */
@Entity('helpline')
@UniqueKey('phone', 'name')
export class Helpline {
  @Pk() id!: number;
  @Str(30) name!: string;
  @Str(13) phone!: string;
  @Str(10) category!: OutputOf<'createHelpline'>['category'];
  @Str(40) hours!: string;
  /** Position in the list; lower numbers come first. */
  @Int() sortOrder!: number;
  @Bool() shown!: boolean;
}
