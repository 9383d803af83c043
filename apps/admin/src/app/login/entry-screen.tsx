import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useDistrict } from '../../district/district';
import { usePlatformName, useTitle } from '../../district/title';
import { Hills } from './hills';
import { BrandMark } from '../../kit/marks/brand-mark';
import './entry-screen.css';

/** Frame of the pages before login: the district's name and picture on the left, the form on the right. */
export function EntryScreen({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  const district = useDistrict();
  const platform = usePlatformName();
  useTitle(title);
  const { pathname } = useLocation();
  return (
    <div className="entry">
      <aside className="entry-face">
        <div className="entry-brand">
          <BrandMark size={44} />
          <span>{platform}</span>
        </div>
        <div className="entry-words">
          <p className="entry-slogan">
            {(district?.slogan ?? '有时间做志愿者，有困难找志愿者').split(/(?<=[\uff0c。\uff1b])/).map((part) => (
              <span key={part}>{part}</span>
            ))}
          </p>
          <p>{district?.regionName} 志愿服务管理平台</p>
        </div>
        <Hills />
      </aside>
      <main className="entry-main" data-page={pathname}>
        <div className="entry-form">
          <h1>{title}</h1>
          <p className="page-hint">{hint}</p>
          {children}
        </div>
        {district && <p className="entry-foot">服务热线 {district.hotline}</p>}
      </main>
    </div>
  );
}
