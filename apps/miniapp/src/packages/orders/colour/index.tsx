import { Page } from '@/ui';

export default function ColourPage() {
  return <Page title="点单">{null}</Page>;
}
