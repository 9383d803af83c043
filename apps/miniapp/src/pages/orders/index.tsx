import { useElder } from '@/theme/elder';
import { Page } from '@/ui';
import { ElderMenu } from './ElderMenu';
import { Menu } from './Menu';

/** 点单: what can be ordered, and what has been. */
export default function OrdersPage() {
  const elder = useElder((s) => s.elder);
  return (
    <Page title="点单" tab="orders">
      {elder ? <ElderMenu /> : <Menu />}
    </Page>
  );
}
