import { Injectable } from '@nestjs/common';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { StaffStore } from './staff.store.js';

@Injectable()
export class ListStaff {
  constructor(private readonly staff: StaffStore) {}

  async run({ query }: Call<'listStaff'>): Promise<Answer<'listStaff'>> {
    const { page, pageSize } = query;
    return { ...(await this.staff.page(query)), page, pageSize };
  }
}
