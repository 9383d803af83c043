import {
  type Draft,
  type Item,
  type SavedContact,
  appointedAt,
  bodyOf,
  contactInUse,
  emptyDraft,
  faultsOf,
  faultsOfRefusal,
  startTimes,
} from './draft';

const item = {
  id: 3,
  title: '上门理发',
  hours: { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '10:00' },
  hoursText: '周一至周五 8:30–10:00',
  regionCodes: ['150603001'],
  regionNames: ['哈巴格希街道'],
  needsDestination: false,
  times: ['2026-03-06T01:00:00.000Z'],
  // Monday 9 March is a day off, Sunday 8 March is worked.
  openDays: ['2026-03-05', '2026-03-06', '2026-03-08', '2026-03-10'],
} as unknown as Item;
const contact = (more: Partial<SavedContact>): SavedContact => ({
  name: '图雅',
  phone: '13800000001',
  address: '1 号楼 101',
  regionCode: '150603001001',
  regionName: '达尔罕社区',
  self: true,
  language: null,
  ...more,
});
const regions = [
  { code: '150603001', parent: '150603', level: 'street' },
  { code: '150603001001', parent: '150603001', level: 'community' },
  { code: '150603002', parent: '150603', level: 'street' },
];
const now = new Date('2026-03-05T02:00:00.000Z');
const mother = contact({ name: '其其格', self: false, language: 'mn' });
const saved = [mother, contact({})];
const check = (draft: Partial<Draft>, more: Partial<Item> = {}) =>
  faultsOf({ ...emptyDraft, ...draft }, { item: { ...item, ...more }, saved, regions, now });
const [soonest] = item.times;

it('takes my own saved contact until another one is chosen, and nobody unasked for somebody else', () => {
  expect(contactInUse(emptyDraft, saved)?.name).toBe('图雅');
  expect(contactInUse({ ...emptyDraft, whom: 'family' }, saved)).toBeNull();
  expect(contactInUse({ ...emptyDraft, whom: 'neighbour' }, saved)).toBeNull();
  expect(contactInUse({ ...emptyDraft, whom: 'family', chosen: mother }, saved)?.name).toBe('其其格');
  expect(contactInUse({ ...emptyDraft, chosen: null }, saved)).toBeNull();
  expect(contactInUse(emptyDraft, [mother])).toBeNull();
});

it('needs a time, and nothing more with a saved contact', () => {
  expect(check({})).toEqual({ contact: {}, time: '请选择上门时间' });
  expect(check({ time: soonest! })).toEqual({ contact: {} });
});

it('checks an own time against the open hours', () => {
  const faults = (day: string | null, hour: string | null) => check({ time: 'other', day, hour });
  const at = (day: string | null, hour: string | null) => faults(day, hour).day ?? faults(day, hour).time;
  expect(faults(null, null)).toEqual({ contact: {}, day: '请选择日期', time: '请选择几点' });
  expect(faults(null, '09:00')).toEqual({ contact: {}, day: '请选择日期' });
  expect(at('2026-03-04', '09:00')).toBe('日期已经过了');
  expect(at('2026-03-05', '09:00')).toBe('这个时间已经过了');
  expect(at('2026-03-07', '09:00')).toBe('周六没有这项服务，服务时间：周一至周五 8:30–10:00');
  expect(at('2026-03-08', '09:00')).toBeUndefined();
  expect(at('2026-03-09', '09:00')).toBe('这一天放假或调休，没有这项服务，服务时间：周一至周五 8:30–10:00');
  expect(at('2026-05-05', '09:00')).toBe('最多提前 60 天点单');
  expect(at('2026-03-06', null)).toBe('请选择几点');
  expect(at('2026-03-06', '09:30')).toBeUndefined();
  expect(appointedAt({ ...emptyDraft, time: 'other', day: '2026-03-06', hour: '09:30' })).toBe('2026-03-06T01:30:00.000Z');
  expect(startTimes(item.hours)).toEqual(['08:30', '09:00', '09:30']);
  expect(startTimes({ weekdays: [1], from: '00:00', to: '24:00' })).toHaveLength(48);
});

it('names every field that is missing for somebody else', () => {
  expect(check({ whom: 'neighbour', chosen: null, time: soonest! }, { needsDestination: true })).toEqual({
    contact: { name: '请填写姓名', phone: '请填写手机号或座机号', regionCode: '请选择街道', address: '请填写门牌号，志愿者才找得到' },
    placerName: '请填写您的姓名',
    destination: '请填写要去的地方',
  });
});

it('says where an item is offered, for a saved contact too', () => {
  const elsewhere = contact({ regionCode: '150603002' });
  expect(check({ time: soonest!, chosen: elsewhere }).contact).toEqual({ regionCode: '这项服务只在哈巴格希街道开通' });
});

it('sends what stands on screen, with the language of the saved contact', () => {
  expect(
    bodyOf({ ...emptyDraft, whom: 'family', chosen: mother, time: soonest!, note: ' 请敲门 ', destination: '医院' }, item, saved),
  ).toEqual({
    itemId: 3,
    appointedAt: soonest,
    contact: { name: '其其格', phone: '13800000001', address: '1 号楼 101', regionCode: '150603001001' },
    note: '请敲门',
    destination: '',
    language: 'mn',
  });
});

it('puts a refusal at the field that it speaks of', () => {
  const refusal = (code: string, fields: { path: string; message: string }[] = []) => faultsOfRefusal({ code, message: '不行', fields });
  expect(refusal('ORDER_TIME_WRONG')).toEqual({ contact: {}, time: '不行' });
  expect(refusal('SERVICE_NOT_OFFERED')).toEqual({ contact: { regionCode: '不行' } });
  expect(refusal('VALIDATION_FAILED', [{ path: 'contact.phone', message: '格式不对' }])).toEqual({ contact: { phone: '格式不对' } });
  expect(refusal('TOO_MANY_OPEN')).toBeNull();
});
