export default definePageConfig({ navigationBarTitleText: '派单服务' });
