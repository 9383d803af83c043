import { Empty, Page } from '@/ui';

export default function SettingsPage() {
  return (
    <Page title="设置">
      <Empty text="设置" />
    </Page>
  );
}
