import { subPackages, tabsInOrder } from './manifests';

// Read by Taro when the app is built. The first page is the one that the app opens with.
const pageOf = ({ key }: { key: string }) => `pages/${key}/index`;

export default defineAppConfig({
  pages: tabsInOrder.map(pageOf),
  subPackages: [...subPackages],
  tabBar: {
    // Drawn by ui/TabBar in the page itself: the same on both targets, and larger in elder mode.
    custom: true,
    color: '#6B625C',
    selectedColor: COLOUR_BRAND,
    backgroundColor: '#FFFFFF',
    list: tabsInOrder.map((tab) => ({ pagePath: pageOf(tab), text: tab.text })),
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
