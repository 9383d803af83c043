import { Empty, Page } from '@/ui';

export default function ActivitiesPage() {
  return (
    <Page title="活动" tab="activities">
      <Empty text="活动" />
    </Page>
  );
}
