import { Page } from '@/ui';

export default function DutyPage() {
  return <Page title="派单服务" />;
}
