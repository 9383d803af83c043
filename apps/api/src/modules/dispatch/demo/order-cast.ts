import { Faker, zh_CN } from '@faker-js/faker';
import type { Actor } from '../../../kit/access/index.js';
import { Accounts, AccountStore, PersonAccounts } from '../../identity/index.js';
import { RegionTree } from '../../regions/index.js';
import { VolunteerReader, type VolunteerBrief } from '../../volunteers/index.js';
import { demoOrders, type DemoOrder } from './orders.js';
import { nameFrom, residentOf, shownPeople } from '../../../demo/shown.js';
import { staffActor, volunteerActor, type World } from '../../../demo/world.js';

/** Invented phone numbers, like those of the roster. */
const ORDERERS = 19_900_993_000;
const SERVED = 19_900_994_000;
/** Phone of the person served, unless a shown person orders for themselves. */
export const phoneOfServed = (demo: DemoOrder): string => String(SERVED + demoOrders.indexOf(demo));
const estates = ['阳光小区', '和谐苑', '安居苑', '幸福家园', '牧苑小区', '书香苑'];

export interface Served {
  /** Who orders; undefined for orders by staff. */
  readonly orderer: { readonly actor: Actor; readonly name: string } | null;
  readonly contact: { readonly name: string; readonly phone: string; readonly address: string; readonly regionCode: string };
}

/** The people of the demo orders. */
export class OrderCast {
  private readonly staff = new Map<number, Actor>();
  private readonly communities: readonly string[];
  private shown?: readonly VolunteerBrief[];

  constructor(private readonly world: World) {
    const tree = world.get(RegionTree);
    this.communities = tree
      .descendants(tree.root.code, 2)
      .flatMap(({ code, level, name }) => (level === 'community' && !name.includes('虚拟') ? [code] : []));
  }

  /** The invented person served, the same every time, and who orders for them. */
  async served(demo: DemoOrder): Promise<Served> {
    const i = demoOrders.indexOf(demo);
    const faker = new Faker({ locale: zh_CN });
    faker.seed(5000 + i);
    const { int } = faker.number;
    const door = `${int({ min: 1, max: 28 })}号楼${int({ min: 1, max: 4 })}单元${int({ min: 1, max: 11 })}0${int({ min: 1, max: 3 })}`;
    const near = demo.by !== undefined || demo.to !== undefined;
    const regionCode = near ? (await this.volunteers())[0]!.regionCode : this.communities[(i * 5) % this.communities.length]!;
    const contact = {
      name: nameFrom(faker),
      phone: phoneOfServed(demo),
      address: `${faker.helpers.arrayElement(estates)}${door}`,
      regionCode,
    };
    if (demo.channel === 'hotline' || demo.channel === 'paper' || demo.channel === 'community') return { orderer: null, contact };
    const resident = demo.by === 'resident' ? await this.resident() : null;
    if (demo.channel !== 'self') return { orderer: resident ?? (await this.person(String(ORDERERS + i), nameFrom(faker))), contact };
    const orderer = resident ?? (await this.person(contact.phone, contact.name));
    return { orderer, contact: { ...contact, name: orderer.name, phone: orderer.phone } };
  }

  /** The shown resident, who orders. */
  async resident(): Promise<{ actor: Actor; name: string; phone: string }> {
    const { accountId, name, phone } = await residentOf(this.world);
    return { actor: staffActor(accountId), name, phone };
  }

  /** The coordinator nearest to a region, with the account's grants. */
  async coordinator(regionCode: string): Promise<Actor> {
    const [accountId] = await this.world.get(Accounts).nearestInRegion('coordinator', regionCode);
    return this.signedIn(accountId!);
  }

  async operator(): Promise<Actor> {
    return this.signedIn((await this.world.get(AccountStore).byDemoKey('operator'))!.id);
  }

  async volunteer(id: number): Promise<Actor> {
    const person = (await this.world.get(VolunteerReader).byId(id))!;
    return volunteerActor(person.accountId, id);
  }

  /** Shown volunteers; the first is the one with orders to serve. */
  async volunteers(): Promise<readonly VolunteerBrief[]> {
    if (this.shown) return this.shown;
    const found: VolunteerBrief[] = [];
    for (const { key } of shownPeople) {
      const account = await this.world.get(AccountStore).byDemoKey(key);
      const person = account && (await this.world.get(VolunteerReader).byAccount(account.id));
      if (person) found.push(person);
    }
    return (this.shown = found);
  }

  private async person(phone: string, name: string): Promise<{ actor: Actor; name: string; phone: string }> {
    return { actor: staffActor(await this.world.get(PersonAccounts).forPhone(phone, name)), name, phone };
  }

  private async signedIn(accountId: number): Promise<Actor> {
    const known = this.staff.get(accountId);
    if (known) return known;
    const accounts = this.world.get(Accounts);
    const actor = accounts.actorOf(await accounts.me(accountId), 'demo');
    this.staff.set(accountId, actor);
    return actor;
  }
}
