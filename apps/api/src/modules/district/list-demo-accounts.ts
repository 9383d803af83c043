import { Injectable } from '@nestjs/common';
import type { Me } from '@zhiyuanhong/contracts';
import type { Answer } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Settings } from '../../settings.js';
import { Accounts, AccountStore, DEMO_PASSWORD } from '../identity/index.js';

const STARS = ['', '一', '二', '三', '四', '五'];

/** Accounts with which visitors of a demo can log in. */
@Injectable()
export class ListDemoAccounts {
  constructor(
    private readonly settings: Settings,
    private readonly store: AccountStore,
    private readonly accounts: Accounts,
  ) {}

  async run(): Promise<Answer<'listDemoAccounts'>> {
    if (!this.settings.demo.login) throw new AppError('DEMO_ONLY');
    const rows = await this.store.withDemoKey();
    const items = await Promise.all(
      rows.map(async ({ id, demoKey, kind, login }) => {
        const me = await this.accounts.me(id);
        const client: 'phone' | 'console' = kind === 'staff' ? 'console' : 'phone';
        const role = me.grants[0]?.role ?? (me.volunteer ? ('volunteer' as const) : ('resident' as const));
        return { account: demoKey, name: me.displayName, role, client, note: noteOf(me, demoKey), login, password: login && DEMO_PASSWORD };
      }),
    );
    return { items };
  }
}

function noteOf({ grants, volunteer }: Me, key: string): string {
  if (grants.length > 0) return grants.map((grant) => grant.scopeName).join('、');
  if (!volunteer) return key === 'resident' ? '居民，许愿、点单' : '还没有加入志愿者';
  const star = volunteer.star > 0 ? ` · ${STARS[volunteer.star]}星` : '';
  return `${volunteer.regionName} · ${Math.floor(volunteer.minutes / 60)} 小时 · ${volunteer.points} 积分${star}`;
}
