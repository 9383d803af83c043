import { Alert, Button, Form, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { errorText, fieldFaults } from '../../../api/error-text';
import type { Answer } from '../../../api/types';
import { useAct, useApi } from '../../../api/use-api';
import { bodyOf, type Draft } from './draft';
import { Details } from './details';
import { Menu } from './menu';
import { PersonFields } from './person-fields';
import { callerInput, PersonSearch } from './person-search';
import { Placed } from './placed';
import type { Beneficiary, ServiceItem } from '../types';

interface Props {
  /** Tells whether leaving would lose something typed. */
  onTyped: (typed: boolean) => void;
  openOrder: (orderId: number) => void;
}

/** One call after the other; each begins with an empty form. */
export function Call({ onTyped, openOrder }: Props) {
  const [nth, setNth] = useState(1);
  const [placed, setPlaced] = useState<Answer<'getOrder'> | null>(null);
  const next = () => {
    setPlaced(null);
    setNth(nth + 1);
  };
  if (placed) return <Placed order={placed} next={next} openOrder={openOrder} />;
  return (
    <OneCall
      key={nth}
      onTyped={onTyped}
      openOrder={openOrder}
      startAnew={next}
      done={(order) => {
        onTyped(false);
        setPlaced(order);
      }}
    />
  );
}

interface OneProps extends Props {
  done: (order: Answer<'getOrder'>) => void;
  startAnew: () => void;
}

function OneCall({ onTyped, openOrder, done, startAnew }: OneProps) {
  const [form] = Form.useForm<Draft>();
  const [tried, setTried] = useState(false);
  const [person, setPerson] = useState<'none' | 'known' | 'new'>('none');
  const menuInput = useRef<InputRef>(null);
  const nameInput = useRef<InputRef>(null);
  const screen = useRef<HTMLDivElement>(null);
  const placeButton = useRef<HTMLButtonElement>(null);
  const itemId = Form.useWatch('itemId', form);
  const item = useApi('getServiceItem', { params: { itemId: itemId ?? 0 } }, { enabled: itemId !== undefined, staleTime: 60_000 });
  const place = useAct('placeOrderForOther', { quiet: true });

  // The soonest time is chosen until the person chooses another.
  const times = item.data?.id === itemId ? item.data?.times : undefined;
  useEffect(() => {
    if (times && !form.getFieldValue('appointedAt')) form.setFieldValue('appointedAt', times[0]);
  }, [times, form]);

  const choosePerson = (found: Beneficiary) => {
    const { name, phone, address, regionCode, language } = found;
    form.setFieldsValue({ contact: { name, phone, address, regionCode }, ...(language ? { language } : {}) });
    setPerson('known');
    onTyped(true);
    menuInput.current?.focus();
  };
  const newPerson = (phone: string) => {
    form.setFieldsValue({ contact: { phone } } as Draft);
    setPerson('new');
    onTyped(true);
    setTimeout(() => nameInput.current?.focus());
  };
  const chooseItem = (chosen: Pick<ServiceItem, 'id'>) => {
    if (form.getFieldValue('itemId') !== chosen.id) form.setFieldsValue({ itemId: chosen.id, appointedAt: undefined as never });
    onTyped(true);
    placeButton.current?.focus();
  };
  const repeat = (found: Beneficiary, id: number) => {
    choosePerson(found);
    chooseItem({ id });
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !screen.current?.contains(event.target as Node)) return;
      event.preventDefault();
      form.submit();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form]);

  const askCaller = () => {
    setTried(true);
    document.getElementById(callerInput)?.focus();
  };
  const submit = (draft: Draft) => {
    // Before a person is chosen, the form has no fields for them that could be checked.
    if (person === 'none') return askCaller();
    place.mutate(
      { body: bodyOf(draft) },
      {
        onSuccess: done,
        onError: (error) => {
          const faults = fieldFaults(error);
          form.setFields(faults as Parameters<typeof form.setFields>[0]);
          if (faults[0]) form.scrollToField(faults[0].name as never, { focus: true });
        },
      },
    );
  };

  return (
    <Form<Draft>
      form={form}
      component={false}
      layout="vertical"
      initialValues={{ channel: 'hotline' }}
      onFinish={submit}
      onFinishFailed={({ errorFields }) => {
        if (person === 'none') askCaller();
        else if (errorFields[0]) form.scrollToField(errorFields[0].name as never, { focus: true });
      }}
      onValuesChange={() => onTyped(true)}
    >
      {/* Not a <form>, because Enter moves on to the next field instead of sending. */}
      <div className="call" ref={screen}>
        <section className="call-panel" aria-label="第一步 服务对象">
          <h2>
            <i>1</i> 谁需要服务
          </h2>
          <PersonSearch
            missing={tried && person === 'none'}
            choose={choosePerson}
            repeat={repeat}
            create={newPerson}
            openOrder={openOrder}
          />
          {person !== 'none' && <PersonFields fresh={person === 'new'} nameInput={nameInput} onward={() => menuInput.current?.focus()} />}
        </section>
        <section className="call-panel" aria-label="第二步 服务">
          <h2>
            <i>2</i> 需要什么服务
          </h2>
          <Form.Item name="itemId" noStyle rules={[{ required: true, message: '请选择服务' }]}>
            <Menu choose={chooseItem} inputRef={menuInput} />
          </Form.Item>
        </section>
        <section className="call-panel" aria-label="第三步 时间与下单">
          <h2>
            <i>3</i> 什么时候去
          </h2>
          <Details item={item.data?.id === itemId ? item.data : undefined} loading={itemId !== undefined && item.isPending} />
          {place.isError && <Alert type="error" showIcon title={errorText(place.error)} style={{ marginBottom: 12 }} />}
          <div className="call-do">
            <Button type="primary" size="large" block ref={placeButton} loading={place.isPending} onClick={form.submit}>
              下单
            </Button>
            <Button type="text" size="small" onClick={startAnew}>
              清空，接下一通电话
            </Button>
          </div>
        </section>
      </div>
    </Form>
  );
}
