import { DndContext, DragOverlay, MouseSensor, TouchSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { PhoneOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { App, Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { learnServerTime } from '../../api/server-time';
import type { Input } from '../../api/types';
import { useApi } from '../../api/use-api';
import { hasRole, useMe } from '../../session/session';
import { ErrorResult } from '../../kit/feedback/error-result';
import { useFilters } from '../../kit/tables/use-filters';
import { PageHeader } from '../../kit/page/page-header';
import { useOrderActs } from './actions/use-order-acts';
import { BoardFilters } from './board/board-filters';
import { Column } from './board/column';
import { CardFace, OrderCard } from './board/order-card';
import { useChanged } from './board/use-changed';
import { useLimits } from './board/use-limits';
import { cannotDrop, dropAction } from './order-actions';
import { OrderDrawer } from './order-drawer';
import './board.css';
import type { OrderRow, OrderState } from './types';

/** 派单台: open orders in six columns, asked for again every five seconds while the page is visible. */
export function Component() {
  const me = useMe();
  const { message } = App.useApp();
  const { read, write } = useFilters();
  const query = { colour: read('colour'), regionCode: read('regionCode') };
  const board = useApi('getOrderBoard', { query } as Input<'getOrderBoard'>, { keep: true, refetchInterval: 5_000 });
  const limitsOf = useLimits();
  const { start, busyId, dialogs } = useOrderActs();
  const [dragged, setDragged] = useState<OrderRow | null>(null);
  // A press becomes a drag only after it moves, so that a click still opens the card.
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );

  const { data, dataUpdatedAt } = board;
  useEffect(() => {
    if (data && !board.isPlaceholderData) learnServerTime(data.now, dataUpdatedAt);
  }, [data, dataUpdatedAt, board.isPlaceholderData]);
  const states = data?.columns.map((column) => column.state) ?? [];
  const changed = useChanged(
    board.isPlaceholderData ? undefined : data?.columns.flatMap((column) => column.items),
    `${query.colour} ${query.regionCode}`,
  );

  const openOrder = (order: OrderRow) => write({ order: order.id }, true);
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const order = active.data.current?.['order'] as OrderRow;
    const action = over && dropAction(order, over.id as OrderState);
    setDragged(null);
    if (action) start(action, order);
    else if (over && over.id !== order.state) void message.info(cannotDrop(order, over.id as OrderState));
  };

  return (
    <>
      <PageHeader
        title="派单台"
        hint={
          data && (
            <>
              {data.automatic ? '本区默认自动派单，可随时接手' : '本区由调度员选人派单'}，最急的在前，每 5 秒更新
              {data.followUps > 0 && (
                <>
                  {' · '}
                  <Link to="/orders/list?followUp=true">差评待回访 {data.followUps} 单</Link>
                </>
              )}
            </>
          )
        }
        actions={
          <>
            <Link to="/orders/list">
              <Button icon={<UnorderedListOutlined />} tabIndex={-1}>
                订单查询
              </Button>
            </Link>
            {(hasRole(me, 'operator') || hasRole(me, 'coordinator')) && (
              <Link to="/hotline">
                <Button type="primary" icon={<PhoneOutlined />} tabIndex={-1}>
                  热线点单
                </Button>
              </Link>
            )}
          </>
        }
      />
      <BoardFilters {...query} write={write} />
      {board.isError && !data ? (
        <ErrorResult error={board.error} retry={() => void board.refetch()} />
      ) : !data ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <DndContext
          sensors={sensors}
          onDragStart={({ active }) => setDragged((active.data.current?.['order'] as OrderRow | undefined) ?? null)}
          onDragCancel={() => setDragged(null)}
          onDragEnd={onDragEnd}
          accessibility={{ screenReaderInstructions: { draggable: '用卡片上的操作菜单可以做同样的事' } }}
        >
          <div className={board.isPlaceholderData ? 'board is-old' : 'board'} aria-busy={board.isPlaceholderData}>
            {data.columns.map((column) => {
              const drop = dragged && dropAction(dragged, column.state);
              return (
                <Column
                  key={column.state}
                  column={column}
                  drop={drop}
                  closed={Boolean(dragged) && !drop && dragged?.state !== column.state}
                >
                  {column.items.map((order) => (
                    <OrderCard
                      key={order.id}
                      order={order}
                      open={openOrder}
                      act={start}
                      limitsOf={limitsOf}
                      mayDrag={states.some((state) => dropAction(order, state))}
                      changed={changed.has(order.id)}
                      busy={busyId === order.id}
                    />
                  ))}
                </Column>
              );
            })}
          </div>
          <DragOverlay dropAnimation={null}>
            {dragged && (
              <div className="order-card is-lifted">
                <CardFace order={dragged} limitsOf={limitsOf} />
              </div>
            )}
          </DragOverlay>
        </DndContext>
      )}
      <p className="sr-only" role="status">
        {changed.size > 0 && `${changed.size} 张订单有变化`}
      </p>
      <OrderDrawer orderId={read('order')} close={() => write({ order: undefined }, true)} />
      {dialogs}
    </>
  );
}
