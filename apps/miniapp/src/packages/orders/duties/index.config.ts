export default definePageConfig({ navigationBarTitleText: '我的派单' });
