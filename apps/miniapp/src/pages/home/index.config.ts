export default definePageConfig({
  navigationBarTitleText: APP_NAME,
  navigationBarBackgroundColor: COLOUR_BRAND,
  navigationBarTextStyle: 'white',
});
