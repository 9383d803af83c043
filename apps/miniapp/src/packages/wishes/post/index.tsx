import { Page } from '@/ui';

export default function PostWishPage() {
  return <Page title="许个心愿" />;
}
