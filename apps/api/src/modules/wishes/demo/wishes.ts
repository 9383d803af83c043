/** How far a demo wish gets. `overdue`: its volunteer or wisher is late. */
export type Fate =
  'posted' | 'returned' | 'open' | 'claimed' | 'claimedOverdue' | 'fulfilled' | 'fulfilledOverdue' | 'confirmed' | 'withdrawn' | 'expired';

/** A wish of the demo district; its people are invented when it is posted. */
export interface DemoWish {
  readonly title: string;
  /** Text for the wall, without personal data. */
  readonly words: string;
  readonly category: string;
  /** Assessed minutes. */
  readonly minutes: number;
  readonly fate: Fate;
  /** The shown person who wishes; an invented resident when absent. */
  readonly by?: 'resident';
  /** The shown person who claims it; a volunteer of the roster when absent. */
  readonly claimedBy?: 'volunteer' | 'veteran' | 'volunteer2';
  /** What the volunteer reports. */
  readonly report?: string;
  readonly thanks?: string;
  /** Why it was returned, withdrawn or sent back. */
  readonly reason?: string;
}

const wish =
  (fate: Fate) =>
  (category: string, minutes: number, title: string, words: string, more: Partial<DemoWish> = {}): DemoWish => ({
    title,
    words,
    category,
    minutes,
    fate,
    ...more,
  });
const done = (
  category: string,
  minutes: number,
  title: string,
  words: string,
  report: string,
  thanks: string,
  more: Partial<DemoWish> = {},
) => wish('confirmed')(category, minutes, title, words, { report, thanks, ...more });
const [open, posted, claimed] = [wish('open'), wish('posted'), wish('claimed')];

export const demoWishes: readonly DemoWish[] = [
  // The wall, newest first; the first two are near the shown volunteer.
  open('elder-care', 60, '教我用手机看病挂号', '一位独居老人，想学会用手机挂号、付药费，最好能慢慢教两遍，周末白天都在家。'),
  open('elder-care', 90, '想把窗户擦一擦', '老人腰不好，客厅和卧室四扇窗户一年没擦了，屋里有抹布和水桶，不用爬到外面。', {
    by: 'resident',
  }),
  open(
    'children',
    60,
    '想要一套《十万个为什么》',
    '孩子上三年级，很爱看书，希望得到一套适合他的科普书，旧的也行，想和送书的哥哥姐姐聊聊天。',
  ),
  open('hardship', 60, '给孩子一双合脚的运动鞋', '五年级男孩，鞋码 37，学校要开运动会，家里最近困难，新旧不限，干净结实就好。'),
  open('elder-care', 120, '推轮椅出门晒晒太阳', '老人坐轮椅，三个月没有下楼，小区有电梯，想请人陪着到附近公园走一走。', {
    reason: '这周单位临时加班，怕耽误老人，先让给别人。',
  }),
  open('culture', 90, '想听人拉一段马头琴', '老人年轻时在牧区生活，想在生日那天听一段马头琴或长调，二十分钟就够。'),
  open('education', 120, '初二数学跟不上，想补一补', '单亲家庭的孩子，函数这一章没听懂，希望有耐心的大学生或老师辅导两次，每次一小时。'),
  open('health', 60, '学会自己量血压', '家里有电子血压计，老两口看不懂说明书，想请懂的人上门教一教，再写一张大字的说明。'),
  open('community', 60, '楼道的灯想换成声控的', '三层的楼道灯常常忘关，晚上又黑，邻居们已经买好灯泡，缺一位会安装的师傅。'),
  open('hardship', 90, '旧棉被想拆洗一次', '一个人住，手有风湿，两床棉被拆不动也缝不上，想请会针线的人帮忙。'),
  open('culture', 60, '写一副大字的福字和家训', '想给孙子留一幅毛笔字的家训，纸和墨都有，请会书法的志愿者上门写一写。'),
  open('environment', 60, '阳台的花想搬进屋', '十几盆花越冬要搬进屋里，花盆太重，老人搬不动，还想学学怎么浇水。'),

  posted('elder-care', 60, '想理一次发', '腿脚不方便，半年没去理发店了，想请人上门理一次发。'),
  posted('legal', 60, '看不懂租房合同', '房东要涨租金，合同上的话看不明白，想请懂法律的人帮忙看看。'),
  posted('children', 90, '想去看一次博物馆', '孩子没有去过博物馆，我们夫妻都上班，想请人周末带他去一次。'),
  posted('health', 120, '陪我去医院复查', '下周二要去医院复查眼睛，散了瞳看不见路，想请人陪着去、陪着回。'),
  posted('education', 60, '帮我填一张保险理赔单', '理赔单上的字太小，项目也多，想请人帮我一项一项填好。'),
  wish('returned')('hardship', 60, '想要一台新电视', '家里电视坏了，想要一台新的大电视。', {
    reason: '微心愿请写需要人帮忙的事。电视可以先请家电维修志愿者看看能不能修好，请改写后再提交。',
  }),
  wish('returned')('community', 60, '帮我管管楼上', '楼上天天吵。', {
    reason: '请写清是什么时间、什么声音，以及希望志愿者帮什么忙，比如一起沟通调解。',
  }),

  claimed('elder-care', 90, '想学会和孙子视频', '孙子在外地上学，手机里的视频总打不开，想请人教一教，再把常用的人放到第一屏。', {
    claimedBy: 'volunteer',
  }),
  claimed('elder-care', 60, '家里的插座想检查一遍', '老房子，用电磁炉就跳闸，想请懂电的志愿者上门看看有没有隐患。'),
  claimed('children', 120, '想学骑自行车', '爸爸妈妈在外地打工，跟着奶奶生活，想有人周末教我骑自行车。'),
  claimed('health', 90, '想借一副助行器并学会用', '术后恢复期，走路不稳，想试试助行器，请懂康复的志愿者教怎么用。'),
  claimed('culture', 60, '想把老照片存进手机', '几十张黑白照片，想扫描下来存好，过年的时候给孩子们看。', {
    report: '扫描了二十多张，已经存进手机。',
    reason: '还有一半照片没有扫完，约好周末再来。',
  }),
  wish('claimedOverdue')('hardship', 90, '取暖的煤想搬进院子', '两百斤煤送到了门口，家里没有劳力，想请两三个人帮忙搬进院里。'),
  wish('claimedOverdue')('elder-care', 60, '收音机不响了', '听了二十年的收音机不响了，想请会修电器的人看看，修不好也没关系。'),

  wish('fulfilled')('elder-care', 60, '陪我去趟银行', '存折换成了卡，自己不会用取款机，想请人陪着去一次，教教我怎么取钱。', {
    by: 'resident',
    report: '陪阿姨到银行，和大堂经理一起教会了取款和查余额，写了一张大字步骤放在钱包里。',
  }),
  wish('fulfilled')('children', 120, '想有人听我读课文', '普通话说得不太好，要参加朗诵比赛，想请哥哥姐姐听我读，帮我改一改。', {
    report: '练了两个小时，重点改了翘舌音，孩子进步很快，比赛加油。',
  }),
  wish('fulfilled')('hardship', 60, '水停了，想要两桶水', '小区停水两天，行动不便，家里没有存水，想请人送两桶水上来。', {
    report: '送了三桶水，顺便把垃圾带下楼了。',
  }),
  wish('fulfilledOverdue')('elder-care', 90, '厨房的油污擦不动', '老人视力不好，抽油烟机和墙面的油污擦不干净，想请人帮忙清洁一次。', {
    report: '抽油烟机外壳、灶台和墙面都擦干净了，内芯建议请专业师傅清洗。',
  }),

  done(
    'elder-care',
    90,
    '想在家理个发',
    '一位卧床老人，想在过节前理个发、刮刮脸。',
    '理了发、刮了脸，还剪了指甲，老人一直笑。',
    '手艺好，人也好，老人照了好几次镜子。',
  ),
  done(
    'elder-care',
    120,
    '擦一次玻璃',
    '独居老人，过年前想把家里的玻璃擦亮。',
    '三个人两个小时，里外都擦了，窗帘也帮着挂好了。',
    '屋里一下子亮堂了，谢谢孩子们。',
    {
      claimedBy: 'veteran',
    },
  ),
  done(
    'health',
    150,
    '陪我去看一次病',
    '儿女都不在身边，要去市里的医院做检查，不会用自助机。',
    '全程陪着挂号、检查、取药，送到家门口才走。',
    '比我自己的孩子还细心，药怎么吃都给我写好了。',
  ),
  done(
    'children',
    60,
    '想要一个新书包',
    '书包带子断了两次，想要一个结实的书包上四年级。',
    '书包和文具都送到了，还一起包了书皮。',
    '书包很好看，谢谢叔叔阿姨。',
  ),
  done(
    'hardship',
    90,
    '想吃一顿热乎的汤圆',
    '元宵节一个人过，想有人一起煮汤圆。',
    '带了汤圆和水果，一起煮、一起吃，看了晚会。',
    '十几年没有这么热闹地过节了。',
  ),
  done(
    'education',
    120,
    '想把英语单词背下来',
    '六年级，英语总是不及格，想有人教我怎么背单词。',
    '教了自然拼读，做了一盒单词卡，约好每周抽查。',
    '我这次考了 78 分！',
  ),
  done(
    'legal',
    60,
    '想问问遗嘱怎么写',
    '两位老人想把房子的事提前说清楚，请懂法律的人讲一讲。',
    '讲了自书遗嘱和公证遗嘱的区别，留下了法律援助的电话。',
    '讲得清楚明白，心里踏实了。',
  ),
  done(
    'mediation',
    60,
    '和邻居把话说开',
    '因为晾衣杆和楼下邻居闹了别扭，想请人坐下来一起聊聊。',
    '约在居委会坐下来谈，两家各让一步，晾衣杆往里移了。',
    '见面又能打招呼了，多谢。',
  ),
  done(
    'elder-care',
    60,
    '教我用手机拍照发语音',
    '子女给买了智能手机，现在只会接电话，想学拍照和发语音。',
    '学会了拍照、发语音、放大字体，打了一张小抄。',
    '现在天天给老姐妹发语音。',
    { claimedBy: 'volunteer2' },
  ),
  done(
    'culture',
    90,
    '想学做一个香包',
    '听说香包能安神，想请会手工的人教一教，邻居也想一起学。',
    '教了三位阿姨，每人做好了一个，材料都留下了。',
    '睡觉香，手也巧了。',
  ),
  done(
    'hardship',
    120,
    '搬家缺人手',
    '从五楼搬到一楼的公租房，家里只有母女两个人。',
    '四位志愿者搬了一下午，床和柜子都装好了。',
    '没让我们娘俩搬一样重东西，太感谢了。',
  ),
  done(
    'environment',
    60,
    '门口想种一棵小树',
    '孩子出生一百天，想在小区允许的地方种一棵树。',
    '和物业商量好位置，挖坑、栽树、浇水，孩子爷爷也来了。',
    '以后每年都给小树拍照片。',
  ),
  done(
    'elder-care',
    60,
    '助听器电池不会换',
    '耳朵听不清，助听器没电了不会换电池。',
    '换了电池，清洁了耳塞，教了两遍，老人自己会换了。',
    '又听见鸟叫了。',
  ),
  done(
    'health',
    60,
    '想学几个肩膀的康复动作',
    '肩周炎半年，想请懂的人教几个在家能做的动作。',
    '教了五个动作，录了视频，提醒疼就停。',
    '胳膊能抬起来了，谢谢大夫。',
  ),
  done(
    'children',
    120,
    '想有人陪我下一盘棋',
    '放假了爸爸妈妈上班，想有人教我下象棋。',
    '教了开局和几个杀法，下了四盘，孩子赢了一盘。',
    '下次我还要赢！',
  ),
  done(
    'community',
    60,
    '轮椅过不去门槛',
    '单元门有一道坎，轮椅每次都要抬，想请人做一块小斜板。',
    '量了尺寸做了一块防滑木斜板，物业同意固定。',
    '出门再也不用求人抬了。',
  ),
  done(
    'education',
    60,
    '帮我写一份求职简历',
    '下岗再就业，不会用电脑，想请人帮忙写一份简历。',
    '聊了一个小时，简历写好打印了五份，还模拟了一次面试。',
    '面试过了，下周一上班！',
  ),

  wish('withdrawn')('elder-care', 60, '想换一个水龙头', '厨房水龙头一直滴水，想请人换一个。', {
    reason: '女儿回来已经换好了，把机会留给别人。',
  }),
  wish('withdrawn')('community', 60, '想找人帮忙排队买票', '周末有演出，想请人早上去排队。', {
    reason: '不属于志愿服务的范围，请使用线上购票。',
  }),
  wish('expired')('culture', 120, '想学蒙古语日常对话', '刚搬来，邻居多说蒙古语，想学几句日常的话。'),
  wish('expired')('education', 120, '想学弹陶布秀尔', '退休了，想学一样乐器，每周一次。'),
];
