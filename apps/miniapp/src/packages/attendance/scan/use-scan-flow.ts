import { useDidShow, useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useAct } from '@/api';
import { api, type ApiError } from '@/client';
import { type Claim, dropClaim, keepClaim, pendingClaim } from '@/features/attendance/pending-claim';
import { goTab, openLink, scan } from '@/platform';
import { addressParam } from '@/platform/address';
import { useWho, whoNow } from '@/session';
import {
  type Attendance,
  codeOfPage,
  keepsClaim,
  nextStep,
  readScan,
  type Step,
  type Told,
  toldOfCheckIn,
  toldOfCheckOut,
  toldOfNothingLeft,
  toldOfRefusal,
} from './flow';

export type View =
  /** The camera covers the page. */
  | { at: 'camera' }
  | { at: 'start' }
  | { at: 'working'; text: string }
  /** A stored scan that waits for login, joining or a confirmation, or (`kept`) until the person comes back to it. */
  | { at: 'waiting'; claim: Claim; step: Extract<Step, 'login' | 'join' | 'askCheckOut'> | 'kept' }
  | { at: 'digits' }
  | { at: 'told'; told: Told; claim: Claim | null; record: Attendance | null; again: () => void };

/** The steps from scan to record. A code is claimed first, so that the steps after it may take time. */
export function useScanFlow() {
  const who = useWho();
  const params = useRouter().params;
  const [view, setView] = useState<View>({ at: 'camera' });
  const claim = useRef<Claim | null>(null);
  const code = useRef('');

  const tell = (told: Told, record: Attendance | null = null, again: () => void = () => undefined) =>
    setView({ at: 'told', told, claim: claim.current, record, again });
  const recorded = (told: (record: Attendance) => Told) => (record: Attendance) => {
    dropClaim();
    tell(told(record), record);
  };
  const refused = (error: ApiError): true => {
    const told = toldOfRefusal(error);
    const kept = claim.current;
    if (kept && !keepsClaim(error)) dropClaim();
    if (kept && told.onward === 'login') setView({ at: 'waiting', claim: kept, step: 'login' });
    else tell(told, null, () => (kept ? void proceed(kept) : void take(code.current)));
    return true;
  };

  const taking = useAct('claimVenueCode', {
    touches: [],
    onDone: (taken) => {
      keepClaim(taken);
      void proceed(taken);
    },
    onError: refused,
  });
  const checkIn = useAct('checkIn', { onDone: recorded(toldOfCheckIn), onError: refused });
  const checkOut = useAct('checkOut', { onDone: recorded(toldOfCheckOut), onError: refused });

  const take = async (text: string) => {
    code.current = text;
    claim.current = null;
    setView({ at: 'working', text: '正在识别签到码' });
    await taking.run({ body: { code: text } });
  };

  const proceed = async (taken: Claim): Promise<void> => {
    claim.current = taken;
    const step = nextStep(taken, whoNow());
    if (step === 'login' || step === 'join' || step === 'askCheckOut') return setView({ at: 'waiting', claim: taken, step });
    if (step === 'done') {
      dropClaim();
      return tell(toldOfNothingLeft(taken.title));
    }
    setView({ at: 'working', text: step === 'checkOut' ? '正在签退' : '正在签到' });
    if (step === 'lookUp') return lookUp(taken);
    await (step === 'checkIn' ? checkIn : checkOut).run({ body: { claim: taken.claim } });
  };

  /** For a code that was claimed as a guest, the activity shows whether this person checks in or out. */
  const lookUp = async (taken: Claim): Promise<void> => {
    try {
      const { slots } = await api.call('getActivity', { params: { activityId: taken.activityId }, query: {} });
      const leaving = slots.some((slot) => slot.id === taken.slotId && slot.actions.includes('checkOut'));
      await proceed({ ...taken, next: leaving ? 'checkOut' : 'checkIn' });
    } catch (error) {
      refused(error as ApiError);
    }
  };

  const openCamera = async () => {
    setView({ at: 'camera' });
    const result = await scan({ hint: '请对准现场屏幕上的签到码', typed: true });
    if (result.kind === 'typed') return setView({ at: 'digits' });
    if (result.kind === 'cancelled') return setView({ at: 'start' });
    const scanned = readScan(result.text);
    if (scanned.kind === 'venue') return take(scanned.code);
    if (scanned.kind === 'page') return openLink(scanned.path, true);
    claim.current = null;
    return tell(toldOfRefusal({ code: 'VENUE_CODE_INVALID', message: '', params: {} }));
  };

  const begin = (opened: string | null) => {
    const kept = pendingClaim();
    if (opened) void take(opened);
    else if (!kept) void openCamera();
    else if (params.resume) void proceed(kept);
    else setView({ at: 'waiting', claim: kept, step: 'kept' });
  };
  /** Somebody has logged in or joined meanwhile. */
  const goOn = () => {
    if (view.at === 'waiting' && (view.step === 'login' || view.step === 'join')) void proceed(view.claim);
  };
  const latest = useRef({ begin, goOn });
  latest.current = { begin, goOn };
  const [opened, setOpened] = useState(() => codeOfPage(params));
  useDidShow(() => {
    const c = addressParam('c');
    if (c) setOpened(c);
  });
  // Once for each code with which the page is opened.
  useEffect(() => latest.current.begin(opened), [opened]);
  useEffect(() => latest.current.goOn(), [who]);

  return {
    view,
    openCamera: () => void openCamera(),
    typeDigits: () => setView({ at: 'digits' }),
    /** Goes on with a scan that was stored before login or joining. */
    proceed: (kept: Claim) => void proceed(kept),
    leave: async (taken: Claim) => {
      setView({ at: 'working', text: '正在签退' });
      await checkOut.run({ body: { claim: taken.claim } });
    },
    /** Drops the scan: the person does not want to check out. */
    stay: () => {
      dropClaim();
      goTab('home');
    },
    /** Shows a record made from the 6 digits. */
    told: (told: Told, record: Attendance | null) => {
      claim.current = null;
      tell(told, record, () => setView({ at: 'digits' }));
    },
  };
}
