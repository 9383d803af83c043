import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A chart; `label` describes it for screen readers. The chart library is loaded with the page. */
export function Chart({ option, label, height = 260 }: { option: EChartsCoreOption; label: string; height?: number }) {
  const at = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = init(at.current!, undefined, { renderer: 'svg' });
    chart.setOption({ animation: !still(), ...option });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(at.current!);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={at} role="img" aria-label={label} style={{ height }} />;
}
