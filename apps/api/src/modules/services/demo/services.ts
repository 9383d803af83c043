import type { InputOf } from '@zhiyuanhong/contracts';

type Item = InputOf<'createServiceItem'>['body'];
type Colour = Item['colour'];
/** An item of the demo's menu, with regions by name. */
export type DemoService = Omit<Item, 'regionCodes' | 'offered'> & { readonly regions: readonly string[] };

const every = [1, 2, 3, 4, 5, 6, 7];
const hours = {
  always: { weekdays: every, from: '00:00', to: '24:00' },
  daily: { weekdays: every, from: '08:00', to: '20:00' },
  early: { weekdays: every, from: '07:00', to: '18:00' },
  office: { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' },
  sixDays: { weekdays: [1, 2, 3, 4, 5, 6], from: '09:00', to: '18:00' },
  afterSchool: { weekdays: [1, 2, 3, 4, 5], from: '16:00', to: '20:30' },
} satisfies Record<string, Item['hours']>;

/** Minutes of open time; a working day has 540. */
const limits = {
  /** Urgent: a power failure, or somebody locked out. */
  urgent: { acceptMinutes: 10, dispatchMinutes: 20, startMinutes: 15, settleMinutes: 1440 },
  sameDay: { acceptMinutes: 20, dispatchMinutes: 40, startMinutes: 30, settleMinutes: 540 },
  usual: { acceptMinutes: 30, dispatchMinutes: 120, startMinutes: 30, settleMinutes: 1080 },
  /** Needs a specialist or a day of preparation. */
  planned: { acceptMinutes: 60, dispatchMinutes: 300, startMinutes: 60, settleMinutes: 1620 },
} satisfies Record<string, Item['limits']>;

interface More {
  readonly skills?: string[];
  readonly team?: boolean;
  readonly hours?: keyof typeof hours;
  readonly limits?: keyof typeof limits;
  readonly destination?: boolean;
  readonly regions?: readonly string[];
}

const of =
  (colour: Colour, usual: More = {}) =>
  (title: string, category: string, usualMinutes: number, forWhom: string, summary: string, own: More = {}): DemoService => {
    const more = { ...usual, ...own };
    return {
      colour,
      title,
      category,
      usualMinutes,
      forWhom,
      summary,
      skills: more.skills ?? [],
      teamOnly: more.team ?? false,
      hours: hours[more.hours ?? 'daily'],
      limits: limits[more.limits ?? 'usual'],
      needsDestination: more.destination ?? false,
      regions: more.regions ?? [],
    };
  };

const red = of('red');
const orange = of('orange', { skills: ['mediation'], team: true, hours: 'office', limits: 'planned' });
const yellow = of('yellow');
const green = of('green', { hours: 'sixDays' });
const white = of('white', { hours: 'daily' });
const blue = of('blue', { hours: 'office' });
const purple = of('purple');

/** Services of the seven colours 七色响应. Where a qualification matters, only members of the team may come. */
export const demoServices: readonly DemoService[] = [
  red(
    '党员帮办代办',
    'community',
    90,
    '行动不便、不会用手机办事的居民',
    '党员志愿者代跑一趟：交材料、取证件、盖章、缴费。请写明去哪里、办什么。',
    {
      destination: true,
      hours: 'office',
    },
  ),
  red('独居老人探访', 'elder-care', 40, '独居、空巢老人', '上门看一看、聊一聊，问生活保障、问政策享受、问困难诉求。'),
  red('停水停电应急送水', 'emergency', 40, '停水、停电时行动不便的住户', '停水停电期间送水上门，帮忙提上楼、倒进桶里。', {
    hours: 'early',
    limits: 'urgent',
  }),
  red('搬抬重物', 'community', 40, '家里没有劳力的老人和残疾人', '买的米面、换下的床垫、家具挪位，两名志愿者上门帮忙。'),
  red('信访事项代办', 'community', 90, '有诉求要反映、不便出门的居民', '代办员上门听取诉求，帮助整理材料、代为递交并回告办理情况。', {
    hours: 'office',
    limits: 'planned',
    team: true,
  }),
  red('送学上门', 'theory', 60, '年老体弱、卧床的老党员', '上门读文件、讲政策，陪老党员过组织生活。', { skills: ['lecturing'] }),
  red('极端天气上门查看', 'emergency', 30, '独居老人、孕妇、残疾人', '暴雪、大风、停暖时上门查看水电暖和门窗，有险情立即上报。', {
    hours: 'always',
    limits: 'urgent',
  }),

  orange(
    '邻里纠纷调解',
    'mediation',
    120,
    '因噪音、漏水、停车等产生矛盾的邻居',
    '人民调解员上门听双方说，帮助达成协议；调解以双方自愿为前提。',
  ),
  orange('物业纠纷调解', 'mediation', 120, '与物业有争议的业主', '就物业费、维修、公共收益等争议居中协调，必要时请住建、社区一起到场。'),
  orange('家庭矛盾疏导', 'mediation', 90, '夫妻、婆媳、亲子之间有矛盾的家庭', '倾听、疏导、给出建议；涉及家庭暴力的，直接转公安和妇联。', {
    hours: 'sixDays',
  }),
  orange('赡养与继承协商', 'mediation', 120, '对赡养老人、分配财产有分歧的家庭', '讲清法律规定，帮助一家人坐下来商量并写成书面约定。'),
  orange('劳务欠薪协助', 'mediation', 90, '被拖欠工资的务工人员', '帮助理清事实和证据，联系用工方协商，协商不成的引导申请仲裁。'),
  orange(
    '蒙汉双语调解',
    'mediation',
    120,
    '习惯说蒙古语的居民和牧户',
    '用“法律+民俗+双语”的办法调解草场、劳务、邻里纠纷。下单时请选蒙古语。',
  ),

  yellow('上门理发', 'elder-care', 45, '行动不便的老人、残疾人', '带齐工具上门理发，理完打扫干净。', {
    skills: ['haircut'],
    hours: 'sixDays',
  }),
  yellow('擦玻璃', 'elder-care', 120, '独居老人、困难家庭', '擦拭室内一侧的玻璃和窗台。不做高空外墙作业。', { hours: 'sixDays' }),
  yellow('打扫卫生', 'elder-care', 120, '独居老人、残疾人家庭', '打扫居室、厨房、卫生间，整理杂物，顺便陪老人说说话。', {
    hours: 'sixDays',
  }),
  yellow(
    '代购生活用品',
    'elder-care',
    60,
    '不便出门的居民',
    '代买粮油、蔬菜、日用品并送到家，凭小票结算货款，不收服务费。请写明在哪家店买。',
    {
      destination: true,
      limits: 'sameDay',
    },
  ),
  yellow('陪伴聊天', 'elder-care', 60, '独居、空巢老人', '陪老人聊天、下棋、散步，每次由同一名志愿者上门更安心。'),
  yellow('为视障人士读书读报', 'elder-care', 60, '视力障碍人士、眼睛不好的老人', '读书、读报、读信，也可以帮助读药品说明书。'),
  yellow('做一顿家常饭', 'elder-care', 90, '生病、临时无人照料的老人', '用家里的食材做一顿饭，口味和忌口请写在备注里。', {
    skills: ['cooking'],
    limits: 'sameDay',
  }),
  yellow('课业辅导', 'children', 90, '困境儿童、双职工家庭的小学生和初中生', '辅导作业、讲解难题，须有家长在场。', {
    skills: ['teaching'],
    hours: 'afterSchool',
    limits: 'planned',
  }),
  yellow('困境儿童陪伴', 'children', 120, '留守、单亲、困难家庭的孩子', '陪孩子阅读、运动、做手工，须经监护人同意。', {
    team: true,
    limits: 'planned',
    hours: 'sixDays',
  }),
  yellow('为老人拍照', 'elder-care', 60, '七十岁以上的老人和全家福家庭', '上门拍一张像样的照片，修好后冲印送到家。', {
    skills: ['photography'],
    hours: 'sixDays',
    limits: 'planned',
  }),
  yellow('轮椅、助行器接送', 'elder-care', 90, '临时需要辅具的老人和病人', '到辅具共享点代借、送到家并教会使用，用完代还。请写明辅具点。', {
    skills: ['driving'],
    destination: true,
  }),
  yellow('缝补与改衣', 'hardship', 60, '老人、残疾人、困难家庭', '上门缝补衣被、换拉链、改裤脚。', {
    skills: ['handicraft'],
    limits: 'planned',
  }),
  yellow('给牧户送饲草', 'hardship', 240, '缺少劳力的偏远牧户', '“红驼铃”驾车把饲草、饲料送到草场，帮忙卸车码垛。草料由牧户自购。', {
    skills: ['driving'],
    limits: 'planned',
    hours: 'early',
    destination: true,
    regions: ['哈巴格希街道', '康新街道'],
  }),
  yellow('剪羊毛、梳羊绒帮工', 'hardship', 360, '缺少劳力的困难牧户', '组织几名熟手到牧户家帮工，工具自带。', {
    skills: ['farming'],
    limits: 'planned',
    hours: 'early',
    regions: ['哈巴格希街道', '康新街道'],
  }),

  green('垃圾分类上门指导', 'environment', 40, '新入住家庭、老年人家庭', '教会四类垃圾怎么分、往哪投，帮忙把家里的桶安排好。'),
  green('大件旧物清运', 'environment', 90, '没有力气搬运的住户', '把旧家具、旧家电从家里搬到小区大件投放点。', { limits: 'planned' }),
  green('楼道杂物清理', 'environment', 120, '老旧小区的住户', '清理楼道堆放的杂物，打通消防通道；有主的物品先联系主人。'),
  green('院落扫雪除冰', 'environment', 90, '一楼带院、坡道住户，孤寡老人', '清扫门前、坡道、台阶的积雪和结冰。', {
    hours: 'early',
    limits: 'sameDay',
  }),
  green('旧衣旧书上门回收', 'environment', 30, '有干净旧衣、旧书要捐的家庭', '上门打包取走，清洗消毒后转给需要的人，去向可查。'),
  green('庭院绿植修剪', 'environment', 120, '一楼庭院住户、单元门口花池', '修剪枝条、清理枯叶、松土浇水。', {
    skills: ['farming'],
    limits: 'planned',
  }),
  green(
    '受伤野生动物救助转运',
    'environment',
    120,
    '发现受伤或被困野生动物的人',
    '不要自己动手。志愿者带笼具到现场，转运到野生动物救助站。请写明救助站或留空由我们联系。',
    {
      skills: ['driving'],
      team: true,
      hours: 'always',
      limits: 'urgent',
    },
  ),

  white('上门量血压、测血糖', 'health', 30, '高血压、糖尿病老人，行动不便者', '医护志愿者上门测量、记录，给出就医建议。不开药、不打针。', {
    skills: ['medicine'],
    team: true,
    hours: 'sixDays',
  }),
  white(
    '陪诊就医',
    'health',
    240,
    '独自看病有困难的老人、孕妇、残疾人',
    '陪同挂号、候诊、检查、缴费、取药，记下医嘱。请写明医院和预约时间。',
    {
      destination: true,
      hours: 'early',
      limits: 'planned',
    },
  ),
  white('就医接送', 'health', 120, '六十岁以上老人、残疾人', '“惠民直通车”到家门口接送到医院、卫生院。急病请直接拨打 120。', {
    skills: ['driving'],
    destination: true,
    hours: 'early',
    limits: 'sameDay',
  }),
  white('代取药品', 'health', 60, '长期服药、不便出门的慢病患者', '凭医保卡、处方代取长期用药并送到家，当面点清。请写明医院或药店。', {
    destination: true,
    limits: 'sameDay',
  }),
  white('慢病随访', 'health', 40, '高血压、糖尿病、脑卒中恢复期病人', '问症状、看用药、量指标，异常的联系家庭医生。', {
    skills: ['medicine'],
    team: true,
    hours: 'office',
    limits: 'planned',
  }),
  white('家庭急救知识教学', 'health', 60, '有老人、孩子的家庭', '上门教心肺复苏、海姆立克法和常见外伤处理。', {
    skills: ['first-aid'],
    hours: 'sixDays',
    limits: 'planned',
  }),
  white('心理疏导', 'health', 60, '情绪低落、压力大、刚经历变故的人', '一对一倾听和疏导，内容保密。有自伤想法请立即拨打 12356。', {
    skills: ['counselling'],
    team: true,
  }),
  white('康复锻炼陪护', 'health', 60, '术后、脑卒中后恢复期病人', '按康复师的计划陪练、记录，防跌倒。', {
    skills: ['medicine'],
    team: true,
    limits: 'planned',
    hours: 'sixDays',
  }),
  white('蒙医养生指导', 'health', 60, '有慢性病、想学自我保健的居民', '教穴位按摩、香包制作和饮食起居，不替代诊疗。', {
    skills: ['medicine'],
    team: true,
    limits: 'planned',
    hours: 'office',
  }),

  blue(
    '医保政策讲解',
    'theory',
    40,
    '要参保、要异地就医、要报销的居民',
    '讲清参保、门诊统筹、异地就医备案和大病保险，帮忙算一算能报多少。',
  ),
  blue('帮填保险、补贴表格', 'community', 40, '不会填表的老人、残疾人', '帮助填写参保、理赔、救助、高龄补贴等表格，逐项念给本人听再签字。'),
  blue('社保资格认证帮办', 'community', 30, '领养老金、不会刷脸认证的老人', '上门用手机完成养老待遇资格认证，不代管密码。', {
    skills: ['computer'],
  }),
  blue('就业政策与岗位推荐', 'community', 60, '找工作的居民、返乡大学生', '讲补贴和培训政策，帮忙改简历，推荐附近岗位。'),
  blue('反诈上门提醒', 'community', 30, '独居老人、接到可疑电话的居民', '讲最近的骗局，帮手机装好国家反诈中心。正在被骗请立即拨打 110。', {
    limits: 'sameDay',
    hours: 'daily',
  }),
  blue('残疾人证与补贴办理指引', 'community', 60, '残疾人及家属', '讲清评残、办证、两项补贴的条件和材料，陪同预约。'),
  blue('双语政策宣讲', 'theory', 60, '牧户、习惯说蒙古语的居民', '“沙枣花”宣讲员用蒙汉双语讲惠农惠牧政策。下单时请选蒙古语。', {
    skills: ['lecturing'],
    limits: 'planned',
  }),

  purple(
    '跳闸断电检修',
    'community',
    60,
    '家里突然断电、空气开关跳闸的住户',
    '持证电工上门查找跳闸原因、更换开关插座。不碰表前线路，表前故障联系供电公司。',
    {
      team: true,
      hours: 'always',
      limits: 'urgent',
    },
  ),
  purple('水管、水龙头维修', 'community', 60, '老人、残疾人家庭', '修漏水、换水龙头和软管、通下水。配件按价自付。', {
    team: true,
    limits: 'sameDay',
  }),
  purple('小家电维修', 'community', 90, '老人、困难家庭', '修电饭锅、风扇、热水壶、灯具等小家电。', {
    skills: ['appliance-repair'],
    hours: 'sixDays',
  }),
  purple('燃气安全检查', 'community', 30, '独居老人、租住户', '查软管、灶具、热水器和报警器，有隐患的联系燃气公司。', {
    team: true,
    hours: 'sixDays',
  }),
  purple('教老人用智能手机', 'education', 60, '想学用手机的老人', '教打视频、看病挂号、扫码乘车、防骗设置，一次学会一两样。', {
    skills: ['computer'],
  }),
  purple('电脑、网络小故障', 'education', 60, '不会处理电脑和网络问题的居民', '查网络、清理软件、装打印机，不拷贝个人资料。', {
    skills: ['computer'],
  }),
  purple('法律咨询', 'legal', 60, '有法律问题的居民', '律师、法律工作者上门或约在社区解答，讲清权利、证据和办理途径。', {
    skills: ['law'],
    team: true,
    hours: 'office',
    limits: 'planned',
  }),
  purple('代写法律文书', 'legal', 120, '写不了起诉状、申请书的居民', '代写起诉状、仲裁申请、协议等文书，不收费、不代收款项。', {
    skills: ['law'],
    team: true,
    hours: 'office',
    limits: 'planned',
  }),
  purple('蒙汉翻译', 'education', 90, '看病、办事、签合同时需要翻译的人', '陪同口译，或翻译证件、通知、药品说明。下单时请选蒙古语。', {
    team: true,
    limits: 'planned',
  }),
  purple('手语陪同', 'elder-care', 120, '听力、言语障碍人士', '看病、办事时全程手语陪同。请写明去哪里。', {
    skills: ['sign-language'],
    destination: true,
    hours: 'office',
    limits: 'planned',
  }),
  purple('农牧技术上门指导', 'education', 120, '种植户、养殖户', '看苗情、看畜情，讲病虫害和疫病防治。', {
    skills: ['farming'],
    team: true,
    limits: 'planned',
    hours: 'early',
    regions: ['哈巴格希街道', '康新街道'],
  }),
  purple('汽车搭电、换备胎', 'traffic', 40, '车辆在本区抛锚的人', '到现场搭电、换备胎，不拖车。快速路上请先到安全地带并报警。', {
    skills: ['car-repair'],
    limits: 'urgent',
  }),
];
