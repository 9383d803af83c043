import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  FormOutlined,
  GiftOutlined,
  PhoneOutlined,
  PlusOutlined,
  ProjectOutlined,
  QrcodeOutlined,
  ScanOutlined,
  SearchOutlined,
  TeamOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Role } from '../../api/types';
import { hasRole, useMe } from '../../session/session';
import { Nothing } from '../../kit/feedback/nothing';
import './shortcuts.css';

interface Shortcut {
  role: Role;
  to: string;
  label: string;
  hint: string;
  icon: ReactNode;
}

const shortcuts: readonly Shortcut[] = [
  { role: 'organiser', to: '/projects/new', label: '发布新项目', hint: '起草并提交，通过后公开招募', icon: <PlusOutlined /> },
  { role: 'organiser', to: '/projects?state=published', label: '看看在招的项目', hint: '名单、签到屏、时数', icon: <SearchOutlined /> },
  { role: 'organiser', to: '/confirmations', label: '确认服务时数', hint: '活动结束后 10 个工作日内', icon: <FormOutlined /> },
  { role: 'reviewer', to: '/review', label: '审核项目', hint: '先看风险、保险与重复', icon: <SearchOutlined /> },
  { role: 'reviewer', to: '/audit', label: '翻看审计记录', hint: '谁在什么时候做了什么', icon: <AuditOutlined /> },
  { role: 'coordinator', to: '/orders', label: '派单', hint: '六步看板，最急的在前', icon: <ProjectOutlined /> },
  { role: 'operator', to: '/hotline', label: '接听来电点单', hint: '号码、服务、下单，三步', icon: <PhoneOutlined /> },
  { role: 'operator', to: '/orders', label: '看看派单台', hint: '念服务码、电话回访', icon: <ProjectOutlined /> },
  { role: 'coordinator', to: '/hotline', label: '代人点单', hint: '来电、上门登记或纸质单', icon: <PhoneOutlined /> },
  { role: 'coordinator', to: '/order-figures', label: '点单统计', hint: '快不快、成不成、满不满意', icon: <BarChartOutlined /> },
  { role: 'partner', to: '/verify', label: '核销兑换券', hint: '扫码、识图或输入 12 位码', icon: <ScanOutlined /> },
  { role: 'partner', to: '/rewards', label: '管理回馈项目', hint: '库存、积分价格、上下架', icon: <GiftOutlined /> },
  { role: 'platform', to: '/organisations', label: '管理团体', hint: '新建团体与上下级', icon: <BankOutlined /> },
  { role: 'platform', to: '/staff', label: '人员与角色', hint: '开账号、授权、重置密码', icon: <TeamOutlined /> },
  { role: 'platform', to: '/import', label: '导入志愿者', hint: '整份名册，一次校验', icon: <UploadOutlined /> },
  { role: 'platform', to: '/join-code', label: '打印加入二维码', hint: '贴在社区、驿站和服务大厅', icon: <QrcodeOutlined /> },
];

export function Shortcuts() {
  const me = useMe();
  const mine = shortcuts.filter((s) => hasRole(me, s.role));
  if (mine.length === 0) return <Nothing text="您的角色目前没有需要在这里处理的事" />;
  return (
    <section aria-label="常用操作">
      <h2 className="section-title">常用操作</h2>
      <div className="shortcuts">
        {mine.map((s) => (
          <Link key={s.to} to={s.to} className="shortcut">
            <span className="shortcut-icon">{s.icon}</span>
            <span>
              <b>{s.label}</b>
              <small>{s.hint}</small>
            </span>
          </Link>
        ))}
      </div>
    </section>
  );
}
