import type { InputOf } from '@zhiyuanhong/contracts';
import { contactAddressLength, contactPhonePattern } from '@zhiyuanhong/contracts/limits';
import { isExactRegion } from '@/features/volunteer/RegionFields';

/** The person served 服务对象 and the address, as the server takes them. */
export type ContactDraft = InputOf<'placeOrder'>['body']['contact'];
export type ContactFaults = Partial<Record<keyof ContactDraft, string>>;

export const emptyContact: ContactDraft = { name: '', phone: '', regionCode: '', address: '' };

type Regions = readonly { code: string; parent: string | null; level: string }[];

/** What is missing or wrong, by field. */
export function contactFaults(contact: ContactDraft, regions: Regions): ContactFaults {
  const faults: ContactFaults = {};
  if (contact.name.trim() === '') faults.name = '请填写姓名';
  if (!contactPhonePattern.test(contact.phone)) faults.phone = '请填写手机号或座机号';
  if (!isExactRegion(contact.regionCode, regions)) faults.regionCode = contact.regionCode ? '请选择社区' : '请选择街道';
  if (contact.address.trim().length < contactAddressLength.min) faults.address = '请填写门牌号，志愿者才找得到';
  return faults;
}

/** Faults that the server names below `contact`, by field. */
export function contactRefusal(error: { code: string; message: string; fields: { path: string; message: string }[] }): ContactFaults {
  const faults: ContactFaults = {};
  if (error.code === 'REGION_UNKNOWN') faults.regionCode = error.message;
  for (const { path, message } of error.fields) {
    const field = /^(?:body\.)?contact\.(\w+)/.exec(path)?.[1];
    if (field && field in emptyContact) faults[field as keyof ContactDraft] = message;
  }
  return faults;
}
