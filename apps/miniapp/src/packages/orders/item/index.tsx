import { Page } from '@/ui';

export default function ItemPage() {
  return <Page title="点单">{null}</Page>;
}
