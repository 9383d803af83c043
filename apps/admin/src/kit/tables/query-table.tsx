import { DownloadOutlined, ReloadOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Table, Tooltip, type TableProps } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { call } from '../../api/client';
import type { Input, ListOp, RowOf } from '../../api/types';
import { useApi } from '../../api/use-api';
import { errorText } from '../../api/error-text';
import { csv, download } from './csv';
import { Nothing } from '../feedback/nothing';
import { ErrorResult } from '../feedback/error-result';
import { FilterBar, type Filter } from './filter-bar';
import { useFilters } from './use-filters';

export interface Column<Row> {
  key: string;
  title: string;
  width?: number | string;
  align?: 'left' | 'right' | 'center';
  render: (row: Row) => ReactNode;
  /** In the export only, not in the table. */
  hidden?: boolean;
  /** Cell of the export; columns without it are not exported. */
  csv?: (row: Row) => string | number | null | undefined;
}

interface Props<O extends ListOp> {
  op: O;
  columns: readonly Column<RowOf<O>>[];
  rowKey?: (row: RowOf<O>) => string | number;
  filters?: readonly Filter[];
  /** Parts of the call that the person cannot filter by: path parameters, a fixed query. */
  params?: Record<string, string | number>;
  query?: Record<string, string | number | undefined>;
  /** Content of the drawer that a row opens. */
  drawer?: (row: RowOf<O>, close: () => void) => ReactNode;
  drawerTitle?: (row: RowOf<O>) => ReactNode;
  drawerWidth?: number;
  /** Instead of a drawer: called when a row is opened. */
  onOpen?: (row: RowOf<O>) => void;
  /** File name of the export; the date is added. */
  exportName?: string;
  empty: string;
  emptyAction?: ReactNode;
  prefix?: string;
  toolbar?: ReactNode;
  refetchInterval?: number;
  label: string;
}

const exportLimit = 10_000;

/** Pixels. A column without a width holds free text: it takes the remaining room and wraps, but never becomes narrower than this. */
const flowWidth = 150;
const leastWidth = (columns: readonly { width?: number | string }[]) =>
  columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : flowWidth), 0);

export function QueryTable<O extends ListOp>(props: Props<O>) {
  const { op, columns, filters = [], prefix = '', drawer, onOpen } = props;
  type Row = RowOf<O>;
  const shown = columns.filter((c) => !c.hidden);
  const keyOf = props.rowKey ?? ((row: Row) => (row as { id: number }).id);
  const { message } = App.useApp();
  const { read, write } = useFilters(prefix);
  const [exporting, setExporting] = useState(false);

  const page = Number(read('page') ?? 1);
  const pageSize = Number(read('pageSize') ?? 20);
  const chosen = Object.fromEntries(filters.flatMap((f) => (read(f.name) === undefined ? [] : [[f.name, read(f.name)]])));
  const inputAt = (at: number, size: number) =>
    ({
      ...(props.params ? { params: props.params } : {}),
      query: { ...props.query, ...chosen, page: at, pageSize: size },
    }) as unknown as Input<O>;

  const list = useApi(op, inputAt(page, pageSize), {
    keep: true,
    ...(props.refetchInterval ? { refetchInterval: props.refetchInterval } : {}),
  });
  const answer = list.data as { items: Row[]; total: number } | undefined;
  const openKey = read('open');
  const openRow = drawer && answer?.items.find((row) => String(keyOf(row)) === openKey);
  const open = (row: Row) => (onOpen ? onOpen(row) : write({ open: keyOf(row) }, true));
  const close = () => write({ open: undefined }, true);
  const opens = Boolean(drawer ?? onOpen);

  const exportAll = async () => {
    setExporting(true);
    try {
      const exported = columns.filter((c) => c.csv);
      const rows: Row[] = [];
      for (let at = 1; rows.length < exportLimit; at++) {
        const part = (await call(op, inputAt(at, 100))) as { items: Row[]; total: number };
        rows.push(...part.items);
        if (part.items.length < 100 || rows.length >= part.total) break;
      }
      download(
        `${props.exportName ?? props.label}-${new Date().toISOString().slice(0, 10)}.csv`,
        csv(
          exported.map((c) => c.title),
          rows.map((row) => exported.map((c) => c.csv!(row))),
        ),
      );
      message.success(`已导出 ${rows.length} 行`);
    } catch (error) {
      message.error(errorText(error));
    } finally {
      setExporting(false);
    }
  };

  const onRow: TableProps<Row>['onRow'] = (row) =>
    opens
      ? {
          className: String(keyOf(row)) === openKey ? 'opens is-open' : 'opens',
          tabIndex: 0,
          onClick: (event) => {
            // A click on a button, link or input inside the row does not open the row.
            if (!(event.target as HTMLElement).closest('button, a, input, .ant-dropdown, .ant-modal-root')) open(row);
          },
          onKeyDown: (event) => moveOrOpen(event, () => open(row)),
        }
      : {};

  return (
    <section className="query" aria-label={props.label}>
      <div className="query-bar">
        <FilterBar filters={filters} read={read} write={write} />
        <span className="grow" />
        {props.toolbar}
        <Tooltip title="刷新">
          <Button
            icon={<ReloadOutlined />}
            aria-label="刷新"
            onClick={() => void list.refetch()}
            loading={list.isFetching && !list.isPending}
          />
        </Tooltip>
        {columns.some((c) => c.csv) && (
          <Button icon={<DownloadOutlined />} onClick={() => void exportAll()} loading={exporting} disabled={!answer?.total}>
            导出
          </Button>
        )}
      </div>
      {list.isError && !answer ? (
        <ErrorResult error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Table<Row>
          rowKey={(row) => String(keyOf(row))}
          columns={shown.map((c) => ({
            key: c.key,
            title: c.title,
            ...(c.width === undefined ? { className: 'cell-flow' } : { width: c.width }),
            ...(c.align ? { align: c.align } : {}),
            render: (_: unknown, row: Row) => c.render(row),
          }))}
          dataSource={answer?.items ?? []}
          loading={list.isPending}
          onRow={onRow}
          scroll={{ x: leastWidth(shown) }}
          locale={{
            emptyText: list.isPending ? (
              ' '
            ) : (
              <Nothing text={Object.keys(chosen).length > 0 ? '没有符合条件的记录' : props.empty}>
                {Object.keys(chosen).length > 0 ? (
                  <Button className="clear-filters" onClick={() => write(Object.fromEntries(filters.map((f) => [f.name, undefined])))}>
                    清除筛选
                  </Button>
                ) : (
                  props.emptyAction
                )}
              </Nothing>
            ),
          }}
          pagination={{
            current: page,
            pageSize,
            total: answer?.total ?? 0,
            showSizeChanger: true,
            pageSizeOptions: [20, 50, 100],
            showTotal: (total) => `共 ${total.toLocaleString('zh-CN')} 条`,
            hideOnSinglePage: (answer?.total ?? 0) <= 20,
            onChange: (to, size) => write({ page: size === pageSize && to > 1 ? to : undefined, pageSize: size === 20 ? undefined : size }),
          }}
        />
      )}
      {drawer && (
        <Drawer
          open={openRow !== undefined}
          onClose={close}
          size={props.drawerWidth ?? 560}
          title={openRow && props.drawerTitle ? props.drawerTitle(openRow) : props.label}
          destroyOnHidden
        >
          {openRow && drawer(openRow, close)}
        </Drawer>
      )}
    </section>
  );
}

/** Enter or space opens the row; the arrow keys move between rows. */
function moveOrOpen(event: KeyboardEvent<HTMLElement>, open: () => void) {
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    open();
    return;
  }
  const step = event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : null;
  if (!step) return;
  event.preventDefault();
  const next = event.currentTarget[step];
  if (next instanceof HTMLElement && next.tabIndex === 0) next.focus();
}
