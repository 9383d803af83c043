import { Page } from '@/ui';

export default function OrderPage() {
  return <Page title="点单">{null}</Page>;
}
