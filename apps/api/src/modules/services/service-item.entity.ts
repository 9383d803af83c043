import { choiceCodeLength, forWhomLength, serviceSummaryLength, serviceTitleLength } from '@zhiyuanhong/contracts/limits';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Json, Pk, Str, UniqueKey } from '../../kit/db/index.js';

type Fields = OutputOf<'createServiceItem'>;
export type ServiceColour = Fields['colour'];
export type ServiceLimits = Fields['limits'];
export type OpenHours = Fields['hours'];

/** An item 服务项目 of the menu 点单菜单. */
@Entity('service_item')
@UniqueKey('title')
@Indexed('offered', 'colour')
export class ServiceItem {
  @Pk() id!: number;
  @Str(10) colour!: ServiceColour;
  @Str(serviceTitleLength.max) title!: string;
  @Str(serviceSummaryLength.max) summary!: string;
  @Str(forWhomLength.max) forWhom!: string;
  /** Skill codes, all of which are needed. */
  @Json() skills!: string[];
  @Bool() teamOnly!: boolean;
  @Str(choiceCodeLength) category!: string;
  @Int() usualMinutes!: number;
  @Json() limits!: ServiceLimits;
  @Json() hours!: OpenHours;
  /**
   * Region codes between commas: `,150603001,150603002,`, so that LIKE finds `,150603001,`; empty for the whole district. See `regionsOf`.
   */
  @Str(700) regions!: string;
  @Bool() needsDestination!: boolean;
  @Bool() offered!: boolean;
  /** Orders ever placed. */
  @Int({ default: 0 }) orders!: number;
  @Int({ default: 0 }) ratingStars!: number;
  @Int({ default: 0 }) ratings!: number;
  @At() createdAt!: Date;
}
