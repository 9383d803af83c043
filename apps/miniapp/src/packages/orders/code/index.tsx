import { Page } from '@/ui';

export default function CodePage() {
  return <Page title="点单">{null}</Page>;
}
