export default definePageConfig({ navigationBarTitleText: '回馈激励' });
