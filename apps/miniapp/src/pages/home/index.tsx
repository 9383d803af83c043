import { Empty, Page } from '@/ui';

export default function HomePage() {
  return (
    <Page title="首页" tab="home">
      <Empty text="首页" />
    </Page>
  );
}
