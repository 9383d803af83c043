import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { Audit } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { insert, isDuplicateKey, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { RegionTree } from '../regions/index.js';
import { areSound } from './core/open-hours.js';
import { regionsToText } from './core/regions.js';
import { ServiceItemView } from './service-item-view.js';
import { ServiceItem } from './service-item.entity.js';
import { ServiceItems } from './service-items.js';

type Input = Call<'createServiceItem'>['body'];
type Columns = Omit<ServiceItem, 'id' | 'orders' | 'ratingStars' | 'ratings' | 'createdAt'>;

/** The platform administrator edits the menu. Placed orders keep the item as it was. */
@Injectable()
export class EditMenu {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly audit: Audit,
    private readonly items: ServiceItems,
    private readonly view: ServiceItemView,
  ) {}

  async create({ actor, body }: Call<'createServiceItem'>): Promise<Answer<'createServiceItem'>> {
    const columns = this.checked(body);
    return this.tx.run(async (em) => {
      const id = await insert(em, ServiceItem, { ...columns, createdAt: this.clock.now() }).catch(titleTaken);
      await this.audit.write({
        actor,
        action: 'serviceItem.create',
        subject: 'serviceItem',
        subjectId: id,
        regionCode: this.regions.root.code,
        data: { title: body.title, colour: body.colour, offered: body.offered },
      });
      return this.view.one(await this.items.require(id));
    });
  }

  async update({ actor, params, body }: Call<'updateServiceItem'>): Promise<Answer<'updateServiceItem'>> {
    const columns = this.checked(body);
    return this.tx.run(async (em) => {
      const before = await this.items.require(params.itemId);
      await em.update(ServiceItem, { id: before.id }, columns).catch(titleTaken);
      const changed = (Object.keys(columns) as (keyof Columns)[]).filter(
        (key) => JSON.stringify(columns[key]) !== JSON.stringify(before[key]),
      );
      await this.audit.write({
        actor,
        action: 'serviceItem.update',
        subject: 'serviceItem',
        subjectId: before.id,
        regionCode: this.regions.root.code,
        data: Object.fromEntries(changed.map((key) => [key, columns[key]])),
      });
      return this.view.one(await this.items.require(before.id));
    });
  }

  /** @throws SKILL_UNKNOWN, CATEGORY_UNKNOWN, REGION_UNKNOWN, OPEN_HOURS_WRONG */
  private checked({ regionCodes, ...input }: Input): Columns {
    for (const skill of input.skills)
      if (!this.district.skills.some(({ code }) => code === skill)) throw new AppError('SKILL_UNKNOWN', { skill });
    if (!this.district.categories.some(({ code }) => code === input.category))
      throw new AppError('CATEGORY_UNKNOWN', { category: input.category });
    for (const code of regionCodes)
      if (!this.regions.isUnder(this.regions.require(code).code, this.regions.root.code)) throw new AppError('REGION_UNKNOWN', { code });
    if (!areSound(input.hours)) throw new AppError('OPEN_HOURS_WRONG');
    const weekdays = [...input.hours.weekdays].sort((a, b) => a - b);
    return { ...input, skills: [...new Set(input.skills)], hours: { ...input.hours, weekdays }, regions: regionsToText(regionCodes) };
  }
}

function titleTaken(error: unknown): never {
  throw isDuplicateKey(error) ? new AppError('SERVICE_TITLE_TAKEN') : error;
}
