import { ConfigProvider, App as AntApp, type ThemeConfig } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useDistrict } from '../district/district';

dayjs.locale('zh-cn');

/** Colours of a district; 志愿红's own until the district's configuration has arrived. */
export interface BrandColours {
  brand: string;
  brandPressed: string;
  brandTint: string;
}
export const defaultColours: BrandColours = { brand: '#D7281D', brandPressed: '#B71F16', brandTint: '#FDECEA' };

export const ink = {
  text: '#1F1A17',
  second: '#6B625C',
  line: '#ECE7E1',
  ground: '#F6F4F1',
  success: '#1E7F4F',
  waiting: '#8F5500',
} as const;

const quiet = () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

/** antd's design tokens. Greys and state colours are darker than antd's own, so that axe finds no fault of contrast. */
export function makeTheme({ brand, brandPressed, brandTint }: BrandColours): ThemeConfig {
  return {
    cssVar: { prefix: 'zyh' },
    token: {
      colorPrimary: brand,
      colorPrimaryHover: '#C22217',
      colorPrimaryActive: brandPressed,
      colorPrimaryBg: brandTint,
      colorLink: brandPressed,
      colorLinkHover: brand,
      colorLinkActive: '#8E1710',
      colorSuccess: ink.success,
      colorWarning: '#B26A00',
      colorError: '#B3123B',
      colorInfo: '#2467B3',
      colorSuccessBg: '#EAF5EE',
      colorSuccessBorder: '#BFE0CC',
      colorWarningBg: '#FFF6E3',
      colorWarningBorder: '#F0D49A',
      colorErrorBg: '#FCEBEF',
      colorErrorBorder: '#F1C3CF',
      colorInfoBg: '#EDF3FA',
      colorInfoBorder: '#C6DAEF',
      colorText: ink.text,
      colorTextSecondary: ink.second,
      colorTextTertiary: '#736A63',
      colorTextQuaternary: '#766D66',
      colorTextPlaceholder: '#766D66',
      colorTextDisabled: '#857B73',
      colorBgLayout: ink.ground,
      colorBorder: '#DAD3CB',
      colorBorderSecondary: ink.line,
      colorSplit: ink.line,
      colorFillAlter: '#FAF8F5',
      colorFillTertiary: '#F3F0EC',
      fontFamily:
        "-apple-system, 'Segoe UI', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
      fontSize: 14,
      borderRadius: 8,
      borderRadiusLG: 12,
      borderRadiusSM: 6,
      controlHeight: 36,
      controlHeightSM: 28,
      boxShadowTertiary: '0 1px 2px rgba(60, 40, 25, 0.05), 0 4px 16px rgba(60, 40, 25, 0.04)',
      motion: !quiet(),
      motionDurationSlow: '0.2s',
      motionDurationMid: '0.15s',
    },
    components: {
      Layout: { siderBg: '#FFFFFF', headerBg: '#FFFFFF', headerHeight: 60, headerPadding: '0 24px', bodyBg: ink.ground },
      Menu: {
        itemBg: 'transparent',
        itemColor: '#4A423D',
        itemSelectedBg: brandTint,
        itemSelectedColor: brandPressed,
        itemHeight: 40,
        itemBorderRadius: 8,
        itemMarginInline: 12,
        groupTitleColor: ink.second,
        groupTitleFontSize: 12,
        activeBarBorderWidth: 0,
      },
      Table: {
        headerBg: '#FAF8F5',
        headerColor: ink.second,
        headerSplitColor: 'transparent',
        rowHoverBg: '#FCFAF7',
        cellPaddingBlock: 13,
        cellFontSize: 14,
      },
      Card: { headerFontSize: 16, headerHeight: 52 },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Progress: { defaultColor: '#C9584C' },
      Tag: { borderRadiusSM: 999 },
      Statistic: { contentFontSize: 28 },
      Descriptions: { labelColor: ink.second, itemPaddingBottom: 12 },
      Form: { labelColor: '#4A423D', itemMarginBottom: 24, verticalLabelPadding: '0 0 6px' },
      Drawer: { paddingLG: 24 },
      Tabs: { itemColor: ink.second },
    },
  };
}

/** Gives the whole console its look and language, and hosts messages and dialogs. */
export function Theme({ children }: { children: ReactNode }) {
  const own = useDistrict()?.colors;
  const colours = useMemo(() => ({ ...defaultColours, ...own }), [own]);
  useEffect(() => {
    const root = document.documentElement.style;
    root.setProperty('--brand', colours.brand);
    root.setProperty('--brand-pressed', colours.brandPressed);
    root.setProperty('--brand-tint', colours.brandTint);
    document.querySelector('meta[name=theme-color]')?.setAttribute('content', colours.brand);
  }, [colours]);
  return (
    <ConfigProvider locale={zhCN} theme={makeTheme(colours)} button={{ autoInsertSpace: false }}>
      <AntApp style={{ height: '100%' }} message={{ maxCount: 3 }}>
        {children}
      </AntApp>
    </ConfigProvider>
  );
}
