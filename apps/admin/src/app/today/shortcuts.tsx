import { Link } from 'react-router';
import type { Role } from '../../api/types';
import { Nothing } from '../../kit/feedback/nothing';
import { useOffer } from '../../kit/resource/offer';
import { hasRole, useMe } from '../../session/session';
import './shortcuts.css';

/** Order of the shortcuts for people with several roles. */
const roles: readonly Role[] = ['organiser', 'reviewer', 'coordinator', 'operator', 'partner', 'platform'];

/** Links to what the person's roles often do. */
export function Shortcuts() {
  const me = useMe();
  const offer = useOffer();
  const mine = roles
    .filter((role) => hasRole(me, role))
    .flatMap((role) =>
      offer.on
        .flatMap(({ shortcuts }) => shortcuts)
        .filter((s) => s.role === role)
        .sort((a, b) => a.place - b.place),
    )
    // Two roles of one person may have a shortcut to the same page.
    .filter(({ to }, at, all) => all.findIndex((other) => other.to === to) === at);
  if (mine.length === 0) return <Nothing text="您的角色目前没有需要在这里处理的事" />;
  return (
    <section aria-label="常用操作">
      <h2 className="section-title">常用操作</h2>
      <div className="shortcuts">
        {mine.map((s) => (
          <Link key={s.to} to={s.to} className="shortcut">
            <span className="shortcut-icon">{s.icon}</span>
            <span>
              <b>{s.label}</b>
              <small>{s.hint}</small>
            </span>
          </Link>
        ))}
      </div>
    </section>
  );
}
