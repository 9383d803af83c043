import type { InputOf } from '@zhiyuanhong/contracts';

/** One of the seven teams: its organisation, and the skills of its members. */
export interface DemoTeam {
  readonly colour: InputOf<'createServiceItem'>['body']['colour'];
  readonly name: string;
  /** An organisation of the demo district, by name. */
  readonly by: string;
  readonly summary: string;
  readonly requirement: string;
  /** Skill codes; members have at least one, and each skill occurs several times. Empty: no skill needed. */
  readonly skills: readonly string[];
  readonly members: number;
  /** Number of applications that wait for the leader. */
  readonly waiting: number;
  /** Demo keys of shown people who are members. */
  readonly shown?: readonly string[];
  /** What an applicant writes, and which proof the leader saw. */
  readonly words: string;
  readonly seen: string;
}

export const demoTeams: readonly DemoTeam[] = [
  {
    colour: 'red',
    name: '红石榴党员专业队',
    by: '红石榴党员志愿服务队',
    summary: '党员带头，帮办代办、结对探访、应急值守。',
    requirement: '中共党员或入党积极分子，熟悉本社区，能按时到岗。',
    skills: [],
    members: 36,
    waiting: 2,
    shown: ['veteran'],
    words: '住在本社区，时间宽裕，愿意帮邻居跑腿办事。',
    seen: '社区党组织推荐，已参加帮办代办培训。',
  },
  {
    colour: 'orange',
    name: '橙心调解专业队',
    by: '橙心矛盾调解志愿服务队',
    summary: '人民调解员、退休法官和社区长者，调邻里、解家常。',
    requirement: '持人民调解员证，或有三年以上调解、法律工作经历。',
    skills: ['mediation'],
    members: 22,
    waiting: 1,
    words: '做过多年社区调解工作，能坐下来听两边说。',
    seen: '已核对人民调解员证，参加过岗前培训。',
  },
  {
    colour: 'yellow',
    name: '暖阳关爱专业队',
    by: '暖阳民生关爱志愿服务队',
    summary: '理发、做饭、陪伴、辅导，照看一老一小一困。',
    requirement: '身体健康，无不良记录；照看儿童的须完成儿童保护培训。',
    skills: ['haircut', 'cooking', 'teaching', 'photography', 'handicraft', 'driving'],
    members: 40,
    waiting: 4,
    shown: ['volunteer'],
    words: '有照顾老人的经验，周末有空，愿意长期上门。',
    seen: '已核对身份和无犯罪记录证明，完成上门服务培训。',
  },
  {
    colour: 'green',
    name: '绿洲生态专业队',
    by: '绿洲生态守护志愿服务队',
    summary: '垃圾分类、清院扫雪、绿植修剪、野生动物救助转运。',
    requirement: '能做体力活；参与野生动物救助的须经林草部门培训。',
    skills: ['farming', 'driving', 'sports'],
    members: 30,
    waiting: 1,
    shown: ['veteran'],
    words: '常年参加植树和清洁活动，有车，可以随叫随到。',
    seen: '已参加野生动物救助和安全作业培训。',
  },
  {
    colour: 'white',
    name: '白鸽健康专业队',
    by: '白鸽健康保障志愿服务队',
    summary: '医护人员和救护员，测量、随访、陪诊、心理疏导。',
    requirement: '持医师、护士、救护员或心理咨询相关证书，在有效期内。',
    skills: ['medicine', 'first-aid', 'counselling'],
    members: 34,
    waiting: 3,
    words: '从事护理工作多年，休息日可以上门测量和随访。',
    seen: '已核对执业证书原件，在有效期内。',
  },
  {
    colour: 'blue',
    name: '蓝帆政策专业队',
    by: '蓝帆政策宣导志愿服务队',
    summary: '医保、社保、就业、反诈，讲得清、帮到底。',
    requirement: '熟悉一项民生政策，通过队内试讲。',
    skills: ['lecturing', 'computer'],
    members: 26,
    waiting: 1,
    shown: ['volunteer'],
    words: '在窗口单位工作过，熟悉医保和社保办理。',
    seen: '试讲合格，已签保密承诺。',
  },
  {
    colour: 'purple',
    name: '紫藤专业支持队',
    by: '紫藤专业支持志愿服务队',
    summary: '电工、水暖、家电、法律、翻译、农牧技术，专业的人上门。',
    requirement: '持电工、律师、翻译、兽医等相应资格证书，或有三年以上从业经历。',
    skills: ['law', 'appliance-repair', 'computer', 'sign-language', 'farming', 'car-repair'],
    members: 40,
    waiting: 2,
    shown: ['veteran'],
    words: '有相应的资格证书和多年从业经历，可以利用业余时间上门。',
    seen: '已核对资格证书原件和从业经历。',
  },
];
