import { Empty, Page } from '@/ui';

export default function OrdersPage() {
  return (
    <Page title="点单" tab="orders">
      <Empty text="点单" />
    </Page>
  );
}
