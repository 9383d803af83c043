import type { InputOf, OutputOf } from '@zhiyuanhong/contracts';
import { destinationLength, orderDaysAhead } from '@zhiyuanhong/contracts/limits';
import { type ContactDraft, type ContactFaults, contactFaults, contactRefusal, emptyContact } from '@/features/orders/contact';
import { daysAfter, dayOf } from '@/format';

export type Item = OutputOf<'getServiceItem'>;
export type SavedContact = OutputOf<'listMyContacts'>['items'][number];
export type Whom = 'self' | 'family' | 'neighbour';
type Body = InputOf<'placeOrderForOther'>['body'];

export interface Draft {
  whom: Whom;
  /** The chosen saved contact; null: a new one is typed; undefined: nothing chosen yet, so the caller's own contact is used. */
  chosen: SavedContact | null | undefined;
  typed: ContactDraft;
  /** Name of whoever orders for somebody else; null: not edited, so the known name is used. */
  placerName: string | null;
  /** One of the item's suggested times, or `other`: `day` and `hour`. */
  time: string | 'other' | null;
  /** Day in Shanghai. */
  day: string | null;
  /** Clock time in Shanghai, `15:30`. */
  hour: string | null;
  destination: string;
  note: string;
  /** Code of the language; null: that of the saved contact, or any. */
  language: string | null;
}

export const emptyDraft: Draft = {
  whom: 'self',
  chosen: undefined,
  typed: emptyContact,
  placerName: null,
  time: null,
  day: null,
  hour: null,
  destination: '',
  note: '',
  language: null,
};

/** Saved contacts that fit: the caller's own for themselves, the others for somebody else. */
export const fitting = (saved: readonly SavedContact[], whom: Whom): SavedContact[] =>
  saved.filter(({ self }) => self === (whom === 'self'));

/**
 * The saved contact in use; null when a new one is typed. For somebody else none is chosen by itself, because saved contacts do not tell
 * family from neighbours.
 */
export const contactInUse = ({ whom, chosen }: Draft, saved: readonly SavedContact[]): SavedContact | null =>
  chosen === undefined ? (whom === 'self' && fitting(saved, whom)[0]) || null : chosen;

const instantOf = (day: string, hour: string): string => new Date(`${day}T${hour.padStart(5, '0')}:00+08:00`).toISOString();

/** The appointed time of the draft; null until one is chosen. */
export function appointedAt({ time, day, hour }: Draft): string | null {
  if (time !== 'other') return time;
  return day && hour ? instantOf(day, hour) : null;
}

const minutesOf = (timeOfDay: string): number => Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3));

/** All half hours at which the service may begin: `08:30`, `09:00` … */
export function startTimes({ from, to }: Item['hours']): string[] {
  const times: string[] = [];
  for (let at = minutesOf(from); at < minutesOf(to); at += 30)
    times.push(`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
  return times;
}

const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'];
/** 1 (Monday) to 7 (Sunday). */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

function dayFault({ time, day }: Draft, item: Item, now: Date): string | undefined {
  if (time !== 'other') return undefined;
  if (!day) return '请选择日期';
  const today = dayOf(now);
  if (day < today) return '日期已经过了';
  if (day > daysAfter(today, orderDaysAhead)) return `最多提前 ${orderDaysAhead} 天点单`;
  if (item.openDays.includes(day)) return undefined;
  const weekday = weekdayOf(day);
  const why = item.hours.weekdays.includes(weekday) ? '这一天放假或调休，' : `周${weekdayNames[weekday - 1]}`;
  return `${why}没有这项服务，服务时间：${item.hoursText}`;
}

function timeFault({ time, day, hour }: Draft, now: Date): string | undefined {
  if (time !== 'other') return time ? undefined : '请选择上门时间';
  if (!hour) return '请选择几点';
  return day && instantOf(day, hour) <= now.toISOString() ? '这个时间已经过了' : undefined;
}

export interface Faults {
  contact: ContactFaults;
  placerName?: string;
  /** Fault of the typed day; `time` is the fault of its hour. */
  day?: string;
  time?: string;
  destination?: string;
  note?: string;
  language?: string;
}
export const hasFaults = ({ contact, ...rest }: Faults): boolean =>
  Object.keys(contact).length > 0 || Object.values(rest).some((text) => text !== undefined);

export interface Surroundings {
  item: Item;
  saved: readonly SavedContact[];
  regions: readonly { code: string; parent: string | null; level: string }[];
  now: Date;
}

/** What is missing or wrong, by field. */
export function faultsOf(draft: Draft, { item, saved, regions, now }: Surroundings): Faults {
  const known = contactInUse(draft, saved);
  const contact = known ? {} : contactFaults(draft.typed, regions);
  const regionCode = (known ?? draft.typed).regionCode;
  if (!contact.regionCode && item.regionCodes.length > 0 && !item.regionCodes.some((code) => regionCode.startsWith(code)))
    contact.regionCode = `这项服务只在${item.regionNames.join('、')}开通`;
  const faults: Faults = { contact };
  const day = dayFault(draft, item, now);
  if (day) faults.day = day;
  const time = timeFault(draft, now);
  if (time && !(day && draft.hour)) faults.time = time;
  if (draft.whom !== 'self' && !draft.placerName?.trim()) faults.placerName = '请填写您的姓名';
  if (item.needsDestination && draft.destination.trim().length < destinationLength.min) faults.destination = '请填写要去的地方';
  return faults;
}

/** The draft as the server takes it. `channel` and `placerName` are only sent for orders for somebody else. */
export function bodyOf(draft: Draft, item: Item, saved: readonly SavedContact[]) {
  const known = contactInUse(draft, saved);
  const { name, phone, address, regionCode } = known ?? draft.typed;
  const language = draft.language ?? known?.language ?? null;
  const body: Omit<Body, 'channel' | 'placerName'> = {
    itemId: item.id,
    appointedAt: appointedAt(draft) ?? '',
    contact: { name: name.trim(), phone, address: address.trim(), regionCode },
    note: draft.note.trim(),
    destination: item.needsDestination ? draft.destination.trim() : '',
    ...(language ? { language } : {}),
  };
  return body;
}

/** Faults by field that a refusal is about; null when it is about none. */
export function faultsOfRefusal(error: { code: string; message: string; fields: { path: string; message: string }[] }): Faults | null {
  const faults: Faults = { contact: contactRefusal(error) };
  const { message } = error;
  if (error.code === 'ORDER_TIME_WRONG') faults.time = message;
  if (error.code === 'DESTINATION_REQUIRED') faults.destination = message;
  if (error.code === 'PLACER_NAME_REQUIRED') faults.placerName = message;
  if (error.code === 'LANGUAGE_UNKNOWN') faults.language = message;
  if (error.code === 'SERVICE_NOT_OFFERED') faults.contact.regionCode = message;
  for (const field of error.fields) {
    const name = field.path.replace(/^body\./, '');
    if (name === 'appointedAt') faults.time = field.message;
    else if (name === 'destination' || name === 'placerName' || name === 'note' || name === 'language') faults[name] = field.message;
  }
  return hasFaults(faults) ? faults : null;
}
