/** Partners 商户 of the demo district and their rewards. */
export interface DemoReward {
  readonly title: string;
  readonly kind: 'medical' | 'culture' | 'commendation' | 'goods';
  readonly description: string;
  /** Points. */
  readonly price: number;
  readonly minStar: number;
  readonly stock: number;
  readonly perPersonLimit: number;
  readonly validDays: number;
}
export interface DemoPartner {
  readonly name: string;
  readonly address: string;
  readonly region: string;
  readonly rewards: readonly DemoReward[];
}

const offer = (
  title: string,
  kind: DemoReward['kind'],
  price: number,
  minStar: number,
  stock: number,
  description: string,
  perPersonLimit = 2,
  validDays = 90,
): DemoReward => ({
  title,
  kind,
  price,
  minStar,
  stock,
  description,
  perPersonLimit,
  validDays,
});

export const demoPartners: readonly DemoPartner[] = [
  {
    name: '党群积分超市（滨河店）',
    address: '滨河街道党群服务中心一楼',
    region: '滨河街道',
    rewards: [
      offer('抽纸一提', 'goods', 8, 0, 400, '六包装，到店领取。', 5),
      offer('大米五公斤', 'goods', 30, 0, 120, '本地大米，到店领取，七十岁以上可预约送货。'),
      offer('洗衣液两公斤', 'goods', 20, 0, 200, '到店领取。'),
      offer('保温杯', 'goods', 40, 1, 60, '印有志愿红标识。', 1),
    ],
  },
  {
    name: '康巴什区人民医院健康管理中心',
    address: '康巴什区鄂尔多斯大街',
    region: '青春山街道',
    rewards: [
      offer('基础体检一次', 'medical', 100, 2, 80, '含血常规、心电图、腹部彩超，须提前一天预约。', 1, 180),
      offer('口腔检查与洁牙', 'medical', 60, 1, 100, '工作日预约就诊。', 1, 120),
    ],
  },
  {
    name: '鄂尔多斯大剧院',
    address: '康巴什区文化西路',
    region: '青春山街道',
    rewards: [
      offer('惠民演出票一张', 'culture', 25, 0, 150, '凭券到票务窗口换当期惠民演出门票。'),
      offer('亲子剧场套票', 'culture', 50, 1, 60, '一大一小，周末场。', 1),
    ],
  },
  {
    name: '草原文旅景区联盟',
    address: '康巴什区旅游集散中心',
    region: '哈巴格希街道',
    rewards: [
      offer('景区年度优惠卡', 'culture', 150, 3, 40, '全年七处景区免首道门票。', 1, 365),
      offer('研学半日体验', 'culture', 45, 0, 50, '含讲解和手工体验。', 1),
    ],
  },
  {
    name: '志愿者之家',
    address: '康巴什区志愿服务总队',
    region: '哈巴格希街道',
    rewards: [
      offer('优秀志愿者推荐名额', 'commendation', 200, 3, 10, '进入年度优秀志愿者推荐名单，按程序评审。', 1, 365),
      offer('志愿者骨干研修班', 'commendation', 80, 2, 30, '两天研修，含食宿。', 1, 180),
    ],
  },
];
