import { type ReactNode, createElement } from 'react';

/** Taro's components as plain elements, as a browser sees them, without styles and native parts. */
const plain = (tag: string) =>
  function Plain({
    hoverClass: _hover,
    catchMove: _move,
    scrollX: _x,
    scrollY: _y,
    enhanced: _enhanced,
    showScrollbar: _bar,
    openType: _open,
    onGetPhoneNumber: _phone,
    mode: _mode,
    disabled,
    children,
    ...rest
  }: Record<string, unknown> & { children?: ReactNode }) {
    return createElement(tag, { ...rest, ...(tag === 'button' && disabled ? { disabled: true } : {}) }, children);
  };

export const View = plain('div');
export const Text = plain('span');
export const Button = plain('button');
export const Image = plain('img');
export const ScrollView = plain('div');
