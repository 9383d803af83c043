import { useMemo } from 'react';
import { Chart } from '../../../kit/figures/chart';
import { Nothing } from '../../../kit/feedback/nothing';
import type { OrderFigures } from '../types';

/** Orders placed and completed, by day. */
export function DaysChart({ days }: { days: OrderFigures['byDay'] }) {
  const option = useMemo(
    () => ({
      aria: { enabled: true },
      color: ['#d7281d', '#1e7f4f'],
      tooltip: { trigger: 'axis' },
      legend: { data: ['点单', '办成'], right: 0, top: 0 },
      grid: { left: 36, right: 12, top: 36, bottom: 28 },
      xAxis: { type: 'category', data: days.map(({ day }) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        { name: '点单', type: 'bar', barMaxWidth: 18, data: days.map(({ placed }) => placed) },
        { name: '办成', type: 'line', symbolSize: 6, data: days.map(({ completed }) => completed) },
      ],
    }),
    [days],
  );
  if (days.every(({ placed, completed }) => placed + completed === 0)) return <Nothing text="这段时间没有订单" />;
  const placed = days.reduce((sum, day) => sum + day.placed, 0);
  return <Chart option={option} label={`每天的点单数和办成数，${days.length} 天共点单 ${placed} 单`} />;
}
