import { Form, Input, Skeleton, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useApi } from '../../../api/use-api';
import { useDistrict } from '../../../district/district';
import { ErrorResult } from '../../../kit/feedback/error-result';
import { duration } from '../../../kit/text/format';
import { Nothing } from '../../../kit/feedback/nothing';
import { ColourMark } from '../../../kit/marks/colour-mark';
import { byColour, search } from './draft';
import type { ServiceItem } from '../types';

interface Props {
  /** Id of the chosen item; set by the surrounding form. */
  value?: number;
  onChange?: (itemId: number) => void;
  choose: (item: ServiceItem) => void;
  inputRef: Ref<InputRef>;
}

/** The service menu by colour 七色: typing narrows it, the arrow keys move through it, Enter chooses. */
export function Menu({ value, onChange, choose, inputRef }: Props) {
  const id = useId();
  const { errors } = Form.Item.useStatus();
  const colours = useDistrict()?.serviceColours ?? [];
  const menu = useApi('listServiceItems', { query: { pageSize: 100 } }, { staleTime: 600_000 });
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const box = useRef<HTMLDivElement>(null);

  const groups = byColour(search(menu.data?.items ?? [], typed), colours);
  const flat = groups.flatMap((group) => group.items);
  const at = Math.min(marked, flat.length - 1);
  const optionId = (item: ServiceItem) => `${id}-${item.id}`;
  // Optional call, because jsdom has no scrollIntoView.
  const show = (what: string) => void box.current?.querySelector(what)?.scrollIntoView?.({ block: 'nearest' });
  useEffect(() => show('.is-marked'), [at]);
  // Also scrolls when the choice came from an earlier order.
  useEffect(() => show('.is-taken'), [value]);

  const take = (item: ServiceItem) => {
    onChange?.(item.id);
    choose(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && flat.length > 0) {
      event.preventDefault();
      setMarked((at + step + flat.length) % flat.length);
    }
    if (event.key === 'Enter' && flat[at]) {
      event.preventDefault();
      take(flat[at]);
    }
  };

  if (menu.isError && !menu.data) return <ErrorResult error={menu.error} retry={() => void menu.refetch()} />;
  if (!menu.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const current = flat[at];
  return (
    <>
      <Input
        ref={inputRef}
        size="large"
        allowClear
        autoComplete="off"
        role="combobox"
        aria-label="查找服务"
        aria-expanded
        aria-controls={`${id}-list`}
        {...(current ? { 'aria-activedescendant': optionId(current) } : {})}
        placeholder="打几个字：理发、陪诊、跳闸…"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      {errors.length > 0 && (
        <p className="call-fault" role="alert">
          {errors[0]}
        </p>
      )}
      <div className="menu-list" role="listbox" id={`${id}-list`} aria-label="服务菜单" ref={box} tabIndex={-1}>
        {groups.map((group) => (
          <div key={group.code} role="group" aria-label={group.name}>
            <div className="menu-colour" aria-hidden>
              <ColourMark colour={group.code} text={group.name} />
            </div>
            {group.items.map((item) => (
              <button
                type="button"
                tabIndex={-1}
                key={item.id}
                id={optionId(item)}
                role="option"
                aria-selected={item.id === value}
                className={`menu-item${item.id === value ? ' is-taken' : ''}${item === current ? ' is-marked' : ''}`}
                onClick={() => take(item)}
              >
                <b>{item.title}</b>
                <small title={item.forWhom}>{item.forWhom}</small>
                <span>{duration(item.usualMinutes)}</span>
              </button>
            ))}
          </div>
        ))}
        {flat.length === 0 && <Nothing text="菜单里没有这项服务，换个说法试试；确实没有的，请告知对方拨打 12345" />}
      </div>
    </>
  );
}
