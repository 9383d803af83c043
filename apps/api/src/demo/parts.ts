import { Audit } from '../kit/audit/index.js';
import { select } from '../kit/db/index.js';
import type { VolunteerBrief } from '../modules/volunteers/index.js';
import { makeAgreements } from './make-agreements.js';
import { makeAppeals } from './make-appeals.js';
import { makeCoordinators } from './make-coordinators.js';
import { makeOrders } from './make-orders.js';
import { makeServices } from './make-services.js';
import { makeSecondReviewer } from './make-second-reviewer.js';
import type { DemoStaff } from './make-staff.js';
import { makeSpotChecks } from './make-spot-checks.js';
import { makeTeams } from './make-teams.js';
import { makeWishes } from './make-wishes.js';
import type { World } from './world.js';

interface Part {
  /** Line of the audit trail that says it is there. */
  readonly mark: string;
  readonly text: string;
  make(world: World, staff: DemoStaff, people: readonly VolunteerBrief[]): Promise<void>;
}

/** What came to the demo district after its first filling, in order. Each can be made again after an interruption. */
const parts: readonly Part[] = [
  { mark: 'demo.coordinators', text: '调度员账号', make: (world) => makeCoordinators(world) },
  { mark: 'demo.services', text: '点单菜单', make: (world, staff) => makeServices(world, staff.platform) },
  { mark: 'demo.teams', text: '七支专业队', make: (world, staff, people) => makeTeams(world, staff, people) },
  { mark: 'demo.secondReviewer', text: '第二位审核员账号', make: async (world) => void (await makeSecondReviewer(world)) },
  { mark: 'demo.wishes', text: '51 个微心愿', make: (world, staff, people) => makeWishes(world, staff, people) },
  { mark: 'demo.spotChecks', text: '项目抽查', make: (world, staff) => makeSpotChecks(world, staff) },
  { mark: 'demo.appeals', text: '异议申诉', make: (world, staff) => makeAppeals(world, staff) },
  { mark: 'demo.agreements', text: '志愿者确认行为规范与隐私政策', make: (world, _, people) => makeAgreements(world, people) },
  { mark: 'demo.orders', text: '近两周的服务订单', make: (world) => makeOrders(world) },
];

/** Makes what an older demo database does not have yet. */
export async function fillParts(world: World, staff: DemoStaff, everybody: () => Promise<readonly VolunteerBrief[]>): Promise<void> {
  for (const { mark, text, make } of parts) {
    const [marked] = await select<{ n: number }>(world.db.em, 'SELECT COUNT(*) AS n FROM audit_entry WHERE action = ?', [mark]);
    if (Number(marked?.n) > 0) continue;
    world.say(`演示数据：${text} …`);
    await make(world, staff, await everybody());
    await world.tx.run(() => world.get(Audit).write({ actor: null, action: mark, subject: 'demo', subjectId: null }));
  }
}
