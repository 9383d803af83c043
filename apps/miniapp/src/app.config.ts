import { subPackages, tabsInOrder } from './manifests';

// Read by Taro when the app is built. The app opens with the first page of the list.
const pageOf = ({ key }: { key: string }) => `pages/${key}/index`;

export default defineAppConfig({
  pages: tabsInOrder.map(pageOf),
  subPackages: [...subPackages],
  tabBar: {
    // ui/TabBar draws the tab bar in the page itself: the same on both platforms, and larger in elder mode.
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
