import { Page } from '@/ui';

export default function WishWallPage() {
  return <Page title="微心愿" />;
}
