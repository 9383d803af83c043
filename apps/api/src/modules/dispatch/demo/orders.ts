import type { OrderChannel } from '../../orders/index.js';

/** How far a demo order gets. */
export type OrderFate =
  | 'placed'
  | 'accepted'
  /** Offered to volunteers by the coordinator or the automatic mode. */
  | 'offered'
  | 'automatic'
  | 'dispatched'
  | 'serving'
  | 'served'
  /** Nobody scanned; the coordinator confirmed the times by phone, and a second person has to approve. */
  | 'servedByPhone'
  /** The volunteer forgot to scan out. */
  | 'servedAlone'
  | 'settled'
  | 'rated'
  /** Nobody rated it in time. */
  | 'closed'
  | 'cancelled'
  /** Cancelled after a volunteer had accepted. */
  | 'cancelledLate'
  | 'rejected'
  | 'expired'
  | 'annulled';

/** What goes wrong on the way. */
export type OrderDetour = 'declined' | 'givenBack' | 'takenBack' | 'late';

/** An order of the demo district: either placed `days` ago, or in its present stage since `since` minutes of open time. */
export interface DemoOrder {
  /** Title of the item in the demo's menu. */
  readonly item: string;
  readonly channel: OrderChannel;
  readonly fate: OrderFate;
  readonly days?: number;
  /** Minutes of open time in the present stage, 0 or more; for a running service, plain minutes. */
  readonly since?: number;
  /** Hours from now to the appointed time, moved to the next time at which the service is offered. */
  readonly ahead?: number;
  readonly note?: string;
  readonly destination?: string;
  readonly language?: string;
  readonly on?: OrderDetour;
  /** Why it was given back, cancelled, rejected or annulled. */
  readonly reason?: string;
  readonly stars?: number;
  readonly words?: string;
  /** What was done about a bad rating; when absent, the follow-up is open. */
  readonly followUp?: string;
  /** Why the volunteer objects to the hours, six days after they were settled; nobody has answered. */
  readonly objection?: string;
  /** The shown person who orders it or serves. */
  readonly by?: 'resident';
  readonly to?: 'volunteer';
}

type More = Omit<DemoOrder, 'item' | 'channel' | 'fate'>;
type Make = (item: string, channel: OrderChannel, more: More) => DemoOrder;

const of =
  (fate: OrderFate): Make =>
  (item, channel, more) => ({ item, channel, fate, ...more });

const placed = of('placed');
const accepted = of('accepted');
const offered = of('offered');
const automatic = of('automatic');
const dispatched = of('dispatched');
const serving = of('serving');
const served = of('served');
const settled = of('settled');
const closed = of('closed');
const ended = {
  cancelled: of('cancelled'),
  late: of('cancelledLate'),
  rejected: of('rejected'),
  expired: of('expired'),
  annulled: of('annulled'),
};
const rated = (
  days: number,
  item: string,
  channel: OrderChannel,
  stars: number,
  words: string,
  more: Omit<More, 'days' | 'stars' | 'words'> = {},
): DemoOrder => ({ item, channel, fate: 'rated', days, stars, words, ...more });

const hospital = '鄂尔多斯市中心医院康巴什部';
const clinic = '社区卫生服务中心';

/** Two weeks of orders, over all colours, channels and states. */
export const demoOrders: readonly DemoOrder[] = [
  rated(13, '上门理发', 'family', 5, '师傅手很轻，理完还把地扫干净了，老人高兴了一下午。'),
  rated(13, '医保政策讲解', 'self', 5, '异地就医备案一步一步教会了，不用再跑一趟。'),
  rated(12, '水管、水龙头维修', 'hotline', 5, '来得快，换了软管，只收了配件的钱。', { note: '厨房水龙头一直滴水。' }),
  rated(12, '代取药品', 'hotline', 5, '药送到手里，又把怎么吃写在了盒子上。', { destination: clinic }),
  rated(11, '邻里纠纷调解', 'self', 4, '两家坐下来说开了，写了约定。'),
  rated(11, '陪伴聊天', 'family', 5, '陪我妈说了一个多小时的话，她一直念叨下次什么时候来。'),
  rated(11, '蒙汉双语调解', 'community', 5, '两种话都讲得清楚，草场的边界说定了。', { language: 'mn' }),
  rated(10, '垃圾分类上门指导', 'community', 4, '讲得明白，冰箱贴很有用。'),
  rated(10, '教老人用智能手机', 'neighbour', 5, '学会了和孙子打视频，很有耐心。', { on: 'declined' }),
  rated(10, '独居老人探访', 'community', 5, '问得细，第二天社区就来修了扶手。'),
  rated(9, '就医接送', 'hotline', 5, '准时到楼下，一路扶着上车。', { destination: hospital }),
  rated(9, '打扫卫生', 'community', 5, '里里外外都擦了，屋里亮堂了。'),
  rated(9, '社保资格认证帮办', 'paper', 5, '十分钟就办好了，还教了明年自己怎么弄。', { on: 'late' }),
  rated(8, '搬抬重物', 'self', 5, '两个小伙子把旧床垫抬下去，一分钱不要。', { on: 'late' }),
  rated(8, '跳闸断电检修', 'self', 5, '一个小时就来人了，查出是热水器漏电。'),
  rated(8, '家庭急救知识教学', 'self', 4, '一家人都上手练了，海姆立克记住了。'),
  rated(8, '做一顿家常饭', 'hotline', 2, '来得晚了，饭做好已经一点多，老人饿着等。', {
    note: '糖尿病，少油少盐，不放糖。',
    followUp: '已致电道歉，与志愿者核实为路上耽误；本周改由同社区志愿者上门，老人表示可以。',
  }),
  rated(7, '上门量血压、测血糖', 'hotline', 5, '量得仔细，叮嘱少吃咸，还帮着约了家庭医生。'),
  rated(7, '代购生活用品', 'family', 4, '菜挑得新鲜，小票一张不少。', {
    destination: '小区东门超市',
    note: '小米五斤，鸡蛋一板，青菜少许。',
  }),
  rated(7, '独居老人探访', 'community', 5, '老人说像自家孩子来看他。', {
    objection: '签退以后老人说头晕，我又陪了四十分钟，等他儿子到了才走，这段没有记上。',
  }),
  rated(7, '缝补与改衣', 'neighbour', 5, '棉裤的拉链换好了，针脚很密。', {
    on: 'givenBack',
    reason: '单位临时加班，当天去不了，抱歉。',
  }),
  rated(6, '法律咨询', 'self', 5, '律师把证据怎么留讲清楚了，心里有底。'),
  rated(6, '小家电维修', 'neighbour', 5, '电饭锅修好了，还把插头换了新的。'),
  rated(6, '旧衣旧书上门回收', 'self', 5, '自己带袋子来打包，去向也能查。'),
  rated(6, '党员帮办代办', 'paper', 5, '材料一次交齐，回来还给念了一遍回执。', { destination: '政务服务中心' }),
  rated(6, '陪伴聊天', 'self', 5, '下了两盘棋，一上午过得快。', { to: 'volunteer' }),
  rated(5, '课业辅导', 'self', 5, '分数应用题讲通了，孩子愿意学了。'),
  rated(5, '帮填保险、补贴表格', 'paper', 5, '逐项念给我听，签字前又核对一遍。'),
  rated(5, '心理疏导', 'self', 5, '说出来轻松多了，谢谢愿意听我讲。'),
  rated(5, '庭院绿植修剪', 'self', 4, '院子清爽了，枝条也拉走了。', {
    on: 'takenBack',
    reason: '与志愿者另一场活动时间冲突，改派他人。',
  }),
  rated(4, '擦玻璃', 'neighbour', 3, '擦得干净，就是比约的晚到了一会儿。', { on: 'late' }),
  rated(4, '反诈上门提醒', 'community', 5, '手机里装好了反诈中心，说得都是身边的事。'),
  rated(4, '物业纠纷调解', 'self', 4, '物业当场答应一周内修好门禁。'),
  rated(3, '代取药品', 'family', 5, '送到家时还打电话让我放心。', { destination: clinic, on: 'declined' }),
  rated(3, '小家电维修', 'self', 1, '约好上午来，等到中午才到，电饭锅还是没有修好。', { note: '电饭锅不通电。' }),
  closed('陪诊就医', 'family', { days: 13, destination: hospital, note: '上午十点的眼科号，请陪到取完药。' }),
  closed('擦玻璃', 'self', { days: 12 }),
  closed('蒙汉翻译', 'hotline', { days: 12, language: 'mn', note: '要翻译一份草场承包合同。' }),
  closed('极端天气上门查看', 'community', { days: 11, note: '降温，看看暖气热不热、窗户严不严。' }),

  settled('独居老人探访', 'family', { days: 2 }),
  settled('代购生活用品', 'hotline', { days: 2, destination: '小区东门超市' }),
  settled('教老人用智能手机', 'self', { days: 3, note: '想学医保码怎么打开。' }),
  settled('跳闸断电检修', 'hotline', { days: 1, note: '一开热水器就跳闸。' }),
  settled('搬抬重物', 'family', { days: 1, by: 'resident', note: '买了两袋面，帮忙提上四楼。' }),

  served('陪诊就医', 'hotline', { days: 1, destination: hospital, note: '耳朵背，说话请大声一些。' }),
  served('大件旧物清运', 'community', { days: 2, note: '一个旧衣柜，已拆开。' }),
  served('代购生活用品', 'family', { days: 3, destination: '便民菜店', note: '白菜两棵，豆腐一块。' }),
  of('servedByPhone')('缝补与改衣', 'hotline', {
    days: 1,
    note: '两条棉裤要改短。',
    reason: '老人没有手机，志愿者未能扫码。电话问过老人和志愿者，起止时间说法一致。',
  }),
  of('servedAlone')('蒙汉翻译', 'self', { days: 1, note: '药品说明书看不懂，请帮忙翻译。' }),

  serving('陪诊就医', 'family', { since: 25, destination: hospital, note: '挂好号了，请在门诊楼门口等。' }),
  serving('打扫卫生', 'community', { since: 35 }),
  serving('做一顿家常饭', 'hotline', { since: 15, note: '牙口不好，菜请煮软些。' }),
  serving('跳闸断电检修', 'self', { since: 10, note: '客厅和厨房都没电。' }),

  dispatched('教老人用智能手机', 'neighbour', { since: 60, ahead: 2 }),
  dispatched('就医接送', 'hotline', { since: 90, ahead: 12, destination: hospital, note: '坐轮椅，请扶一把。' }),
  dispatched('上门理发', 'family', { since: 150, ahead: 20 }),
  dispatched('独居老人探访', 'community', { since: 240, ahead: -1.25, note: '敲门慢一些，老人走路慢。' }),
  dispatched('陪伴聊天', 'self', { since: 60, ahead: 18, by: 'resident', note: '想有人陪着下下棋。' }),
  dispatched('代购生活用品', 'hotline', {
    since: 45,
    ahead: 3,
    to: 'volunteer',
    destination: '便民菜店',
    note: '鸡蛋一板，牛奶一箱，放门口敲门就行。',
  }),

  offered('独居老人探访', 'hotline', { since: 3, ahead: 22 }),
  offered('为视障人士读书读报', 'self', { since: 12, ahead: 26, note: '想听人读报纸上的本地新闻。' }),
  offered('困境儿童陪伴', 'community', { since: 1, ahead: 27, to: 'volunteer', note: '孩子喜欢画画，监护人在家。' }),
  automatic('反诈上门提醒', 'community', { since: 2, ahead: 20 }),
  accepted('小家电维修', 'self', { since: 20, ahead: 24, on: 'declined', note: '电风扇不转了。' }),
  accepted('水管、水龙头维修', 'hotline', { since: 70, ahead: 8, note: '卫生间水管渗水，已关总阀。' }),
  accepted('医保政策讲解', 'neighbour', { since: 8, ahead: 30 }),

  placed('帮填保险、补贴表格', 'paper', { since: 4, ahead: 24 }),
  placed('陪伴聊天', 'family', { since: 6, ahead: 20, note: '母亲刚出院，一个人在家闷。' }),
  placed('心理疏导', 'self', { since: 14, ahead: 26 }),
  placed('搬抬重物', 'neighbour', { since: 55, ahead: 20, note: '一张旧沙发要挪到楼下投放点。' }),
  placed('代取药品', 'hotline', { since: 100, ahead: 14, destination: clinic, note: '降压药，医保卡在家里。' }),

  ended.cancelled('上门理发', 'self', { days: 9, reason: '儿子周末回来带我去理，谢谢。' }),
  ended.cancelled('大件旧物清运', 'hotline', { days: 5, reason: '来电说物业已经帮忙搬走了。' }),
  ended.late('课业辅导', 'self', { days: 7, reason: '孩子感冒发烧，等好了再约。' }),
  ended.rejected('就医接送', 'self', { days: 10, destination: hospital, reason: '描述为急症胸痛，已电话告知立即拨打 120，不宜等候接送。' }),
  ended.rejected('物业纠纷调解', 'self', { days: 6, reason: '该纠纷已由法院受理，不再调解；可预约法律咨询。' }),
  ended.expired('院落扫雪除冰', 'neighbour', { days: 8 }),
  ended.expired('旧衣旧书上门回收', 'self', { days: 4 }),
  ended.annulled('打扫卫生', 'hotline', { days: 6, reason: '志愿者刚进门，老人就被家人接去医院，没有服务，改日再约。' }),
];
