import { useDistrict } from '@/district';
import { useElder } from '@/theme/elder';
import { Await, Page } from '@/ui';
import { ComingSoon } from './ComingSoon';
import { ElderMenu } from './ElderMenu';
import { Menu } from './Menu';

/** 点单: what can be ordered, and what has been. Where the district has not opened it, what helps until then. */
export default function OrdersPage() {
  const district = useDistrict();
  const elder = useElder((s) => s.elder);
  return (
    <Page title="点单" tab="orders">
      <Await query={district}>
        {({ modules, hotline }) => {
          const isOn = (code: string) => modules.some((m) => m.code === code && m.on);
          if (!isOn('orders')) return <ComingSoon hotline={hotline} />;
          return elder ? <ElderMenu /> : <Menu wishes={isOn('wishes')} />;
        }}
      </Await>
    </Page>
  );
}
