import { after, type Here, way, waysOf } from '../kit/given.js';
import { orderStates } from './states.js';

export interface OrderHere extends Here {
  /** The service that is ordered, of the menu. */
  readonly itemId: number;
  /** When the volunteer shall come. */
  readonly appointedAt: string;
  /** To whom the order is offered. */
  readonly volunteerId: number;
}

/** An order as residents place it. */
export const placedOrder = ({ regionCode, itemId, appointedAt }: Omit<OrderHere, 'volunteerId'>) => ({
  itemId,
  appointedAt,
  contact: { name: '巴特尔', phone: '13947700001', address: '康新小区 3 号楼 2 单元 501', regionCode },
  note: '老人听力不好，请敲门重一些',
  destination: '',
});
/** Half an hour from the appointed time, as a coordinator is told by phone. */
export const toldTimes = ({ appointedAt }: Pick<OrderHere, 'appointedAt'>) => ({
  startedAt: appointedAt,
  finishedAt: new Date(new Date(appointedAt).getTime() + 30 * 60_000).toISOString(),
});

export const orderWays = waysOf(
  orderStates,
  'orderId',
  (here: OrderHere) => {
    const code = way('resident', 'getOrderCode');
    const offer = way('coordinator', 'dispatchOrder', () => ({ volunteerIds: [here.volunteerId] }));
    return {
      place: way('resident', 'placeOrder', () => placedOrder(here)),
      accept: way('coordinator', 'acceptOrder'),
      reject: way('coordinator', 'rejectOrder', () => ({ reason: '超出服务范围' })),
      assign: after(
        offer,
        'volunteer',
        'answerOffer',
        () => ({ answer: 'accept' }),
        ({ offers }) => ({ offerId: offers.find(({ volunteerId, state }) => volunteerId === here.volunteerId && state === 'open')!.id }),
      ),
      giveBack: way('volunteer', 'giveBackOrder', () => ({ reason: '临时有事' })),
      takeBack: way('coordinator', 'takeBackOrder', () => ({ reason: '换一位志愿者' })),
      start: after(code, 'volunteer', 'startOrder', ({ shortCode }) => ({ shortCode })),
      finish: after(code, 'volunteer', 'finishOrder', ({ shortCode }) => ({ shortCode })),
      finishAutomatically: null,
      confirmByPhone: way('coordinator', 'confirmOrderByPhone', () => ({ ...toldTimes(here), reason: '老人没有手机' })),
      resume: null,
      settle: way('coordinator', 'settleOrder'),
      annul: way('coordinator', 'annulOrder', () => ({ reason: '电话核实没有上门' })),
      rate: way('resident', 'rateOrder', () => ({ stars: 5, words: '手艺好' })),
      close: null,
      cancel: way('resident', 'cancelOrder', () => ({ reason: '家里有事' })),
      expire: null,
    };
  },
  { aside: ['confirmByPhone'] },
);
