// Taro's templates for WeChat drop aria attributes. This build plug-in puts them back where our components set them, so that screen readers
// announce the same as on H5.
const aria = [
  ['aria-label', 'ariaLabel'],
  ['aria-role', 'role'],
  ['aria-checked', 'ariaChecked'],
  ['aria-selected', 'ariaSelected'],
  ['aria-disabled', 'ariaDisabled'],
  ['aria-hidden', 'ariaHidden'],
];
const attributes = aria.map(([name, from]) => `${name}="{{i.${from}||''}}"`).join(' ');
const elements = /<(?:view|button|image|input|textarea)\b[^>]*?(?= {1,2}id="\{\{i\.uid\|\|i\.sid\}\}")/g;

module.exports = (ctx) => {
  ctx.modifyBuildAssets(({ assets }) => {
    const file = assets['base.wxml'];
    if (!file) return;
    const text = String(file.source()).replace(elements, (element) => `${element} ${attributes}`);
    if (!text.includes('aria-label')) throw new Error('accessible-weapp: the templates of Taro have changed, nothing was put in');
    assets['base.wxml'] = { source: () => text, size: () => Buffer.byteLength(text) };
  });
};
