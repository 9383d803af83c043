import { Page } from '@/ui';

export default function WishPage() {
  return <Page title="心愿详情" />;
}
