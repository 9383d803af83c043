// Without hot replacement, in keeping with config/index.ts: it would want react-refresh.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, hot: false }]],
};
