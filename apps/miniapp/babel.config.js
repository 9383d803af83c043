// Hot replacement is off, as in config/index.ts, because it would need react-refresh.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, hot: false }]],
};
