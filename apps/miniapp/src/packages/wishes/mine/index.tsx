import { Page } from '@/ui';

export default function MyWishesPage() {
  return <Page title="我的心愿" />;
}
