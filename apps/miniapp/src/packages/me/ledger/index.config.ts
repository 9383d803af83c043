export default definePageConfig({ navigationBarTitleText: '时长与积分' });
