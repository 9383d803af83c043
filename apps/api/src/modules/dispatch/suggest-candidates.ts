import { Injectable } from '@nestjs/common';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { OrderAccess } from '../orders/index.js';
import { RegionTree } from '../regions/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { Candidates } from './candidates.js';

/** The volunteers who qualify for an order, best first, with reasons. */
@Injectable()
export class SuggestCandidates {
  constructor(
    private readonly access: OrderAccess,
    private readonly candidates: Candidates,
    private readonly volunteers: VolunteerReader,
    private readonly regions: RegionTree,
  ) {}

  async run({ actor, params, query }: Call<'suggestCandidates'>): Promise<Answer<'suggestCandidates'>> {
    const order = await this.access.asCoordinator(actor, params.orderId);
    const { ranked, out, looked } = await this.candidates.search(order, { mode: 'manual', ...(query.q && { q: query.q }) });
    const shown = ranked.slice(0, query.limit);
    const people = await this.volunteers.byIds(shown.map(({ person }) => person.id));
    return {
      items: shown.flatMap(({ person, rank, score, parts }) => {
        const brief = people.get(person.id);
        if (!brief) return [];
        const { name, number, star } = brief;
        const regionName = this.regions.name(person.regionCode);
        const { recentMinutes, offer } = person;
        const known = { volunteerId: person.id, rank, name, number, star, regionName, score, recentMinutes };
        return [{ ...known, reasons: [...parts], offer: offer?.state ?? null }];
      }),
      looked,
      out: [...out].map(([text, count]) => ({ text, count })),
    };
  }
}
