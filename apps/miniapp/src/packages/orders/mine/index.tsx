import { Page } from '@/ui';

export default function MinePage() {
  return <Page title="点单">{null}</Page>;
}
