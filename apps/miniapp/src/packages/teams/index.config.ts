export default definePageConfig({ navigationBarTitleText: '专业队' });
