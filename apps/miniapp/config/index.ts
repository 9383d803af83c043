import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { resolve } from 'node:path';
import { apiOrigin } from './api-origin';
import { appName, colours, sassPrelude } from './district';

// Packages with modern syntax, which old phones cannot run untranspiled.
const modern = /packages[\\/]contracts[\\/]|node_modules[\\/](@tanstack|zustand)[\\/]|@zhiyuanhong[\\/]contracts/;
const compile = { include: [(file: string) => modern.test(file)] };

export default defineConfig<'webpack5'>(async () => {
  const target = process.env.TARO_ENV ?? 'h5';
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'zhiyuanhong',
    date: '2026-11-22',
    // With 375, 1px in a style sheet is 1 CSS pixel of a common phone.
    designWidth: 375,
    alias: { '@': resolve(__dirname, '../src') },
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${target}`,
    // WeChat's templates are repeated for each level of nesting; deeper levels use Taro's own component.
    baseLevel: 8,
    framework: 'react',
    compiler: 'webpack5',
    cache: { enable: false },
    plugins: target === 'weapp' ? [resolve(__dirname, 'accessible-weapp.js')] : [],
    sass: { data: sassPrelude },
    defineConstants: {
      APP_NAME: JSON.stringify(appName),
      COLOUR_BRAND: JSON.stringify(colours.brand),
      COLOUR_GROUND: JSON.stringify(colours.ground),
      API_ORIGIN: JSON.stringify(apiOrigin(target, process.env)),
    },
    mini: {
      compile,
      optimizeMainPackage: { enable: true },
      // Nothing sets innerHTML, so its parser is left out.
      runtime: { enableInnerHTML: false, enableAdjacentHTML: false, enableTemplateContent: false, enableCloneNode: false },
      postcss: { pxtransform: { enable: true, config: {} } },
      webpackChain(chain, webpack) {
        // WeChat has no AbortController, without which react-query would wait for ever.
        chain.plugin('abort-controller').use(webpack.ProvidePlugin, [
          {
            AbortController: ['abortcontroller-polyfill/dist/cjs-ponyfill.js', 'AbortController'],
            AbortSignal: ['abortcontroller-polyfill/dist/cjs-ponyfill.js', 'AbortSignal'],
          },
        ]);
      },
    },
    h5: {
      compile,
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      // `npm run dev` sets where the API listens. Pages reload as a whole, because hot replacement needs react-refresh.
      devServer: { hot: false, open: false, proxy: [{ context: ['/api'], target: process.env.API_URL ?? 'http://localhost:3000' }] },
      webpackChain(chain) {
        // Names files by what they contain, so that the size check can find them.
        chain.optimization.set('chunkIds', 'named');
        // Code that several pages use is in one file, not copied into each.
        chain.optimization.splitChunks({
          chunks: 'all',
          minSize: 0,
          cacheGroups: {
            shared: { name: 'shared', minChunks: 2, chunks: 'async', priority: 5 },
            vendors: { name: 'vendors', test: /node_modules/, chunks: 'initial', priority: 3 },
            default: false,
            defaultVendors: false,
          },
        });
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: true, config: { minRootSize: 16, maxRootSize: 20 } },
      },
      htmlPluginOption: { title: appName },
    },
  };
  return config;
});
