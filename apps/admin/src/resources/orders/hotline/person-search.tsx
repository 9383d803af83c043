import { SearchOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button, Form, Input, Space } from 'antd';
import { useRef, useState } from 'react';
import { useNow } from '../../../api/server-time';
import { useAct } from '../../../api/use-api';
import { StateTag } from '../../../kit/marks/state-tag';
import { whenText } from '../times';
import { isPhone, plainPhone } from './draft';
import type { Beneficiary } from '../types';

interface Props {
  /** True after 下单 was pressed before a person was chosen: the search says that one is needed. */
  missing: boolean;
  choose: (person: Beneficiary) => void;
  /** Orders the same service for the same person again. */
  repeat: (person: Beneficiary, itemId: number) => void;
  create: (phone: string) => void;
  openOrder: (orderId: number) => void;
}

export const callerInput = 'caller-phone';

/** People known under the caller's number 来电号码, with their latest orders. */
export function PersonSearch({ missing, choose, repeat, create, openOrder }: Props) {
  const now = useNow(60_000);
  const [phone, setPhone] = useState('');
  const [asked, setAsked] = useState('');
  const [wrong, setWrong] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const find = useAct('findBeneficiaries');
  const people = asked === plainPhone(phone) ? find.data?.items : undefined;

  const run = () => {
    const plain = plainPhone(phone);
    setWrong(!isPhone(plain));
    if (!isPhone(plain)) return;
    find.mutate(
      { body: { phone: plain } },
      {
        onSuccess: ({ items }) => {
          setAsked(plain);
          if (items.length === 0) create(plain);
          // Moves the focus to the first person, so that Enter chooses them.
          else setTimeout(() => list.current?.querySelector<HTMLButtonElement>('.person-take')?.focus());
        },
      },
    );
  };

  const fault = wrong
    ? '号码应为 7 至 13 位数字，座机可带区号和短横'
    : missing && (plainPhone(phone) ? '请先查找这个号码，选定服务对象' : '请填写来电号码');

  return (
    <>
      <Form.Item
        label="来电号码"
        htmlFor={callerInput}
        {...(fault ? { validateStatus: 'error' as const, help: fault } : {})}
        style={{ marginBottom: 16 }}
      >
        <Space.Compact block>
          <Input
            id={callerInput}
            size="large"
            className="num"
            autoFocus
            inputMode="tel"
            autoComplete="off"
            maxLength={20}
            placeholder="手机或座机，按 Enter 查找"
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
            onPressEnter={(event) => !event.ctrlKey && !event.metaKey && run()}
          />
          <Button size="large" icon={<SearchOutlined />} loading={find.isPending} onClick={run}>
            查找
          </Button>
        </Space.Compact>
      </Form.Item>
      {people && people.length > 0 && (
        <ul className="people" ref={list}>
          {people.map((person) => (
            <li key={person.id}>
              <button type="button" className="person-take" onClick={() => choose(person)}>
                <b>{person.name}</b>
                <span>{person.address}</span>
                <small>
                  {person.regionName} · 点过 {person.orders} 单
                </small>
              </button>
              {person.latest.length > 0 && (
                <ul className="latest" aria-label={`${person.name}最近的订单`}>
                  {person.latest.slice(0, 3).map((order) => (
                    <li key={order.id}>
                      <button type="button" className="latest-open" onClick={() => openOrder(order.id)} title={`单号 ${order.number}`}>
                        {order.title}
                      </button>
                      <span className="latest-when cell-sub">
                        {whenText(order.appointedAt, now)} <StateTag of="order" state={order.state} />
                      </span>
                      <Button size="small" onClick={() => repeat(person, order.itemId)} aria-label={`再来一单 ${order.title}`}>
                        再来一单
                      </Button>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {people && people.length > 0 && (
        <Button type="dashed" block icon={<UserAddOutlined />} onClick={() => create(asked)} style={{ marginBottom: 16 }}>
          同一号码的另一个人
        </Button>
      )}
    </>
  );
}
