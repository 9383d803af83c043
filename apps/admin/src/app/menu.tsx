import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  CarryOutOutlined,
  ClockCircleOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FormOutlined,
  GiftOutlined,
  HeartOutlined,
  HomeOutlined,
  IdcardOutlined,
  PhoneOutlined,
  ProfileOutlined,
  ProjectOutlined,
  QrcodeOutlined,
  SafetyCertificateOutlined,
  ScanOutlined,
  SolutionOutlined,
  StarOutlined,
  ShopOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import type { MenuProps } from 'antd';
import type { ReactNode } from 'react';
import type { Role } from '../api/types';
import type { Me } from '../session/session';

interface Entry {
  path: string;
  label: string;
  icon: ReactNode;
  roles: readonly Role[];
}
interface Group {
  label: string;
  entries: readonly Entry[];
}

/** Who sees what in the menu. It only keeps the menu short: who may do what is decided by the server. */
const groups: readonly Group[] = [
  {
    label: '项目与服务',
    entries: [
      { path: '/projects', label: '项目', icon: <CarryOutOutlined />, roles: ['organiser', 'reviewer', 'platform'] },
      { path: '/confirmations', label: '时数确认', icon: <FieldTimeOutlined />, roles: ['organiser'] },
      { path: '/manual-entries', label: '手工补录', icon: <FormOutlined />, roles: ['organiser'] },
    ],
  },
  {
    label: '审核',
    entries: [
      { path: '/review', label: '项目审核', icon: <FileSearchOutlined />, roles: ['reviewer'] },
      { path: '/spot-checks', label: '项目抽查', icon: <FileProtectOutlined />, roles: ['reviewer', 'platform'] },
      { path: '/appeals', label: '异议申诉', icon: <SolutionOutlined />, roles: ['reviewer'] },
      { path: '/wishes', label: '微心愿', icon: <HeartOutlined />, roles: ['reviewer'] },
      { path: '/manual-approvals', label: '补录审批', icon: <FileDoneOutlined />, roles: ['reviewer', 'coordinator'] },
      { path: '/stars', label: '星级认定', icon: <StarOutlined />, roles: ['reviewer'] },
    ],
  },
  {
    label: '点单服务',
    entries: [
      { path: '/hotline', label: '热线点单', icon: <PhoneOutlined />, roles: ['operator', 'coordinator'] },
      { path: '/orders', label: '派单台', icon: <ProjectOutlined />, roles: ['coordinator', 'operator', 'reviewer', 'platform'] },
      { path: '/orders/list', label: '订单查询', icon: <ProfileOutlined />, roles: ['coordinator', 'operator', 'reviewer', 'platform'] },
      { path: '/teams', label: '专业队', icon: <SafetyCertificateOutlined />, roles: ['organiser', 'coordinator', 'platform'] },
      { path: '/services', label: '服务菜单', icon: <UnorderedListOutlined />, roles: ['platform'] },
      { path: '/order-figures', label: '点单统计', icon: <BarChartOutlined />, roles: ['coordinator', 'reviewer', 'platform'] },
    ],
  },
  {
    label: '回馈激励',
    entries: [
      { path: '/verify', label: '核销兑换券', icon: <ScanOutlined />, roles: ['partner'] },
      { path: '/rewards', label: '回馈项目', icon: <GiftOutlined />, roles: ['partner', 'platform'] },
    ],
  },
  {
    label: '管理',
    entries: [
      { path: '/organisations', label: '志愿服务团体', icon: <BankOutlined />, roles: ['platform'] },
      { path: '/partners', label: '商户', icon: <ShopOutlined />, roles: ['platform'] },
      { path: '/staff', label: '人员与角色', icon: <TeamOutlined />, roles: ['platform'] },
      { path: '/volunteers', label: '志愿者', icon: <IdcardOutlined />, roles: ['platform', 'reviewer'] },
      { path: '/import', label: '志愿者导入', icon: <UploadOutlined />, roles: ['platform'] },
      { path: '/join-code', label: '加入二维码', icon: <QrcodeOutlined />, roles: ['platform', 'organiser', 'reviewer'] },
      { path: '/audit', label: '审计记录', icon: <AuditOutlined />, roles: ['platform', 'reviewer'] },
      { path: '/demo-clock', label: '演示时钟', icon: <ClockCircleOutlined />, roles: ['platform'] },
    ],
  },
];

const today: Entry = { path: '/', label: '今日待办', icon: <HomeOutlined />, roles: [] };

export function menuFor(me: Me, pathname: string, demo: boolean) {
  const mine = new Set<Role>(me.grants.map((grant) => grant.role));
  const item = ({ path, label, icon }: Entry) => ({ key: path, label, icon });
  const visible = groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter((e) => e.roles.some((role) => mine.has(role)) && (demo || e.path !== '/demo-clock')),
    }))
    .filter((group) => group.entries.length > 0);
  const items: MenuProps['items'] = [
    item(today),
    ...visible.map((group) => ({ type: 'group' as const, key: group.label, label: group.label, children: group.entries.map(item) })),
  ];
  const paths = [today, ...visible.flatMap((g) => g.entries)].map((e) => e.path);
  const selected = paths.filter((p) => (p === '/' ? pathname === '/' : pathname === p || pathname.startsWith(`${p}/`))).at(-1);
  return { items, selected };
}
