import { CarryOutOutlined, FileSearchOutlined, PlusOutlined, RollbackOutlined, SearchOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';
import { NextSlots } from './next-slots';
import { Submissions } from './review/submissions';

export default resource({
  code: 'projects',
  routes: [
    { path: '/projects', roles: ['organiser', 'reviewer', 'platform'], load: () => import('./list') },
    { path: '/projects/new', roles: ['organiser'], load: () => import('./new') },
    { path: '/projects/:projectId', roles: ['organiser', 'reviewer', 'platform'], load: () => import('./show') },
    { path: '/projects/:projectId/edit', roles: ['organiser'], load: () => import('./edit') },
    { path: '/review', roles: ['reviewer'], load: () => import('./review/queue') },
    { path: '/review/:projectId', roles: ['reviewer'], load: () => import('./review/show') },
  ],
  menu: [
    { group: '项目与服务', place: 10, path: '/projects', label: '项目', icon: <CarryOutOutlined /> },
    { group: '审核', place: 10, path: '/review', label: '项目审核', icon: <FileSearchOutlined /> },
  ],
  tones: {
    project: { draft: 'quiet', inReview: 'waiting', returned: 'bad', published: 'good', cancelled: 'quiet', closed: 'quiet' },
    risk: { none: 'quiet', general: 'waiting', dangerous: 'bad' },
  },
  queue: {
    review: { icon: <FileSearchOutlined />, to: '/review' },
    returned: { icon: <RollbackOutlined />, to: '/projects' },
    slotsToday: { icon: <CarryOutOutlined />, to: '/projects', oldest: '最近一场' },
  },
  shortcuts: [
    { role: 'organiser', place: 10, to: '/projects/new', label: '发布新项目', hint: '起草并提交，通过后公开招募', icon: <PlusOutlined /> },
    {
      role: 'organiser',
      place: 20,
      to: '/projects?state=published',
      label: '看看在招的项目',
      hint: '名单、签到屏、时数',
      icon: <SearchOutlined />,
    },
    { role: 'reviewer', place: 10, to: '/review', label: '审核项目', hint: '先看风险、保险与重复', icon: <SearchOutlined /> },
  ],
  glances: [
    { place: 10, roles: ['organiser'], Component: NextSlots },
    { place: 20, roles: ['reviewer'], Component: Submissions },
  ],
  audit: { project: { to: (id) => `/projects/${id}` } },
});
