export default definePageConfig({ navigationBarTitleText: '回馈详情' });
