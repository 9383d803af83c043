export default definePageConfig({ navigationBarTitleText: '约定' });
