export default definePageConfig({ navigationBarTitleText: '派单邀约' });
