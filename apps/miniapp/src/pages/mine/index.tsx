import { Empty, Page } from '@/ui';

export default function MinePage() {
  return (
    <Page title="我的" tab="mine">
      <Empty text="我的" />
    </Page>
  );
}
