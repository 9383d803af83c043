const tab = (name: string, text: string) => ({ pagePath: `pages/${name}/index`, text });

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/activities/index', 'pages/orders/index', 'pages/messages/index', 'pages/mine/index'],
  subPackages: [
    { root: 'packages/account', pages: ['login/index', 'document/index', 'agree/index'] },
    { root: 'packages/join', pages: ['index'] },
    { root: 'packages/activities', pages: ['detail/index', 'mine/index'] },
    { root: 'packages/attendance', pages: ['scan/index', 'records/index', 'record/index'] },
    { root: 'packages/me', pages: ['ledger/index', 'stars/index', 'profile/index'] },
    { root: 'packages/leaderboard', pages: ['index'] },
    { root: 'packages/rewards', pages: ['list/index', 'detail/index', 'vouchers/index', 'voucher/index'] },
    {
      root: 'packages/orders',
      pages: [
        'colour/index',
        'item/index',
        'form/index',
        'mine/index',
        'order/index',
        'code/index',
        'offers/index',
        'duty/index',
        'duties/index',
      ],
    },
    { root: 'packages/wishes', pages: ['wall/index', 'wish/index', 'post/index', 'mine/index'] },
    { root: 'packages/teams', pages: ['index'] },
    { root: 'packages/settings', pages: ['settings/index'] },
  ],
  tabBar: {
    // Drawn by ui/TabBar in the page itself: the same on both targets, and larger in elder mode.
    custom: true,
    color: '#6B625C',
    selectedColor: COLOUR_BRAND,
    backgroundColor: '#FFFFFF',
    list: [tab('home', '首页'), tab('activities', '活动'), tab('orders', '点单'), tab('messages', '消息'), tab('mine', '我的')],
  },
  window: {
    navigationBarTitleText: APP_NAME,
    navigationBarBackgroundColor: COLOUR_GROUND,
    navigationBarTextStyle: 'black',
    backgroundColor: COLOUR_GROUND,
    backgroundTextStyle: 'dark',
  },
  permission: { 'scope.userLocation': { desc: '用于显示活动离您有多远' } },
  requiredPrivateInfos: ['getLocation'],
  animation: false,
});
