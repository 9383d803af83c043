import { Page } from '@/ui';

export default function OffersPage() {
  return <Page title="派单邀约" />;
}
