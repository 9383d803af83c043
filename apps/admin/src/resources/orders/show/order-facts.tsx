import { channelWords, word } from '@zhiyuanhong/contracts/words';
import { nameOf, useDistrict } from '../../../district/district';
import { date, dateTime, duration } from '../../../kit/text/format';
import type { Order } from '../types';

/** Facts of the order, the person served as far as the caller may see them, and the volunteer. */
export function OrderFacts({ order }: { order: Order }) {
  const languages = useDistrict()?.languages;
  const { contact, volunteer } = order;
  return (
    <section className="order-card-box" aria-label="订单信息">
      <h2 className="section-title">服务对象</h2>
      <dl className="facts">
        <dt>姓名</dt>
        <dd>
          <b>{contact?.name ?? order.beneficiaryName}</b>
        </dd>
        {contact ? (
          <>
            <dt>电话</dt>
            <dd>
              <a className="num" href={`tel:${contact.phone}`}>
                {contact.phone}
              </a>
            </dd>
            <dt>地址</dt>
            <dd>
              {contact.address}
              <span className="cell-sub">（{contact.regionName}）</span>
            </dd>
          </>
        ) : (
          <>
            <dt>地区</dt>
            <dd>
              {order.regionName}
              <span className="cell-sub">（电话和地址只给经办人员和上门的志愿者看）</span>
            </dd>
          </>
        )}
        {order.destination && (
          <>
            <dt>目的地</dt>
            <dd>{order.destination}</dd>
          </>
        )}
        {order.language && (
          <>
            <dt>语言</dt>
            <dd>{nameOf(languages, order.language)}</dd>
          </>
        )}
        <dt>点单</dt>
        <dd>
          {order.channel === 'self' ? order.placedByName : `${order.placedByName} 为 ${order.beneficiaryName} 点单`}
          <span className="cell-sub">
            （{word(channelWords, order.channel)}，{dateTime(order.placedAt)}）
          </span>
        </dd>
        <dt>嘱咐</dt>
        <dd className="pre">{order.note || '无'}</dd>
        {order.contactUntil && (
          <>
            <dt>可见至</dt>
            <dd>联系方式 {date(order.contactUntil)} 后不再显示</dd>
          </>
        )}
      </dl>
      <h2 className="section-title section-next">服务</h2>
      <dl className="facts">
        <dt>约定</dt>
        <dd>
          <b>{dateTime(order.appointedAt)}</b>
        </dd>
        <dt>计时到</dt>
        <dd>
          {dateTime(order.plannedEndsAt)}
          <span className="cell-sub">（晚到顺延，之后的时间延长后才计入）</span>
        </dd>
        <dt>通常用时</dt>
        <dd>{duration(order.usualMinutes)}</dd>
        <dt>专业队</dt>
        <dd>{order.teamName}</dd>
        <dt>志愿者</dt>
        <dd>
          {volunteer ? (
            <>
              <b>{volunteer.name}</b> <span className="faint num">{volunteer.number}</span>
              {volunteer.star > 0 && ` · ${volunteer.star} 星`}
              {volunteer.phone && (
                <>
                  {' · '}
                  <a className="num" href={`tel:${volunteer.phone}`}>
                    {volunteer.phone}
                  </a>
                </>
              )}
            </>
          ) : (
            <span className="faint">还没有人接受</span>
          )}
        </dd>
      </dl>
    </section>
  );
}
