import { Card, DatePicker, Flex, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useNow } from '../../../api/server-time';
import { useApi } from '../../../api/use-api';
import { ErrorResult } from '../../../kit/feedback/error-result';
import { useFilters } from '../../../kit/tables/use-filters';
import { count, duration, shanghaiDay } from '../../../kit/text/format';
import { PageHeader } from '../../../kit/page/page-header';
import { dayFormats } from '../../../kit/forms/picker-formats';
import { RegionSelect } from '../../../kit/forms/region-select';
import { StatTile } from '../../../kit/figures/stat-tile';
import { Tiles } from '../../../kit/figures/tiles';
import { DaysChart } from './days-chart';
import { FiguresTable } from './figures-table';
import { percent } from './percent';
import type { OrderFigures } from '../types';

/** 点单统计: numbers of orders, times to accept and dispatch, shares within the limits and completed. */
export function Component() {
  const { read, write } = useFilters();
  const today = shanghaiDay(useNow(60_000));
  const from = read('from') ?? dayjs(today).subtract(29, 'day').format('YYYY-MM-DD');
  const to = read('to') ?? today;
  const regionCode = read('regionCode');
  const found = useApi('getOrderFigures', { query: { from, to, ...(regionCode ? { regionCode } : {}) } }, { keep: true });
  return (
    <>
      <PageHeader title="点单统计" hint="按点单日期统计；时限只算服务时段内的时间" />
      <Flex gap={8} wrap style={{ marginBottom: 16 }}>
        <DatePicker.RangePicker
          aria-label="点单日期"
          allowClear={false}
          format={dayFormats}
          style={{ width: 310 }}
          value={[dayjs(from), dayjs(to)]}
          onChange={(days) => write({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
        />
        <RegionSelect
          aria-label="地区"
          allowClear
          placeholder="我的全部地区"
          style={{ width: 280 }}
          {...(regionCode ? { value: regionCode } : {})}
          onChange={(code?: string) => write({ regionCode: code })}
        />
      </Flex>
      {found.isError && !found.data ? (
        <ErrorResult error={found.error} retry={() => void found.refetch()} />
      ) : found.data ? (
        <Shown figures={found.data} />
      ) : (
        <Skeleton active paragraph={{ rows: 10 }} />
      )}
    </>
  );
}

function Shown({ figures }: { figures: OrderFigures }) {
  const { total, byColour, byRegion, byDay } = figures;
  const ended = total.completed + total.fellThrough;
  return (
    <div className="stack" style={{ gap: 20 }}>
      <Tiles label="总数">
        <StatTile label="订单" value={count(total.orders)} hint={`还在办 ${count(total.orders - ended)} 单`} />
        <StatTile
          label="办结率"
          value={percent(total.completionRate)}
          hint={`办成 ${count(total.completed)}，未成 ${count(total.fellThrough)}`}
        />
        <StatTile label="时限内办理" value={percent(total.withinLimit)} hint={`超时升级 ${count(total.escalations)} 次`} />
        <StatTile label="接单用时（中位）" value={total.acceptMinutes === null ? '—' : duration(total.acceptMinutes)} hint="从点单到接单" />
        <StatTile
          label="派单用时（中位）"
          value={total.dispatchMinutes === null ? '—' : duration(total.dispatchMinutes)}
          hint="从点单到有人接"
        />
        <StatTile
          label="服务时长"
          value={total.servedMinutes < 600 ? duration(total.servedMinutes) : `${count(Math.floor(total.servedMinutes / 60))}小时`}
          hint={total.averageRating === null ? '尚无评价' : `平均 ${total.averageRating} 星`}
        />
      </Tiles>
      <Card title="每天点了多少单，办成多少单？">
        <DaysChart days={byDay} />
      </Card>
      <FiguresTable
        title="哪种颜色的服务多，办得怎样？"
        rows={byColour.map((row) => ({ ...row, key: row.colour, colour: row.colour, name: row.colourName }))}
      />
      <FiguresTable
        title="哪个社区点得多，办得怎样？"
        rows={byRegion.map((row) => ({ ...row, key: row.regionCode, name: row.regionName }))}
      />
    </div>
  );
}
