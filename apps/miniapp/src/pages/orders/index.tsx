import { useElder } from '@/theme/elder';
import { Page } from '@/ui';
import { ElderMenu } from './ElderMenu';
import { Menu } from './Menu';

/** 点单: the service menu, and the caller's orders. */
export default function OrdersPage() {
  const elder = useElder((s) => s.elder);
  return (
    <Page title="点单" tab="orders">
      {elder ? <ElderMenu /> : <Menu />}
    </Page>
  );
}
